/** The twins of the apps in {@code apps_cors.go}. */
@NullMarked
package dev.jenever.compat.apps.cors;

import org.jspecify.annotations.NullMarked;
