/** The twins of the apps in {@code apps_requestid.go}. */
@NullMarked
package dev.jenever.compat.apps.requestid;

import org.jspecify.annotations.NullMarked;
