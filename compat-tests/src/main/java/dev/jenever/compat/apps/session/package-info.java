/** The twins of the apps in {@code session/apps.go}. */
@NullMarked
package dev.jenever.compat.apps.session;

import org.jspecify.annotations.NullMarked;
