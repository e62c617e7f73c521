/** The twins of the apps in {@code apps_trace.go}. */
@NullMarked
package dev.jenever.compat.apps.trace;

import org.jspecify.annotations.NullMarked;
