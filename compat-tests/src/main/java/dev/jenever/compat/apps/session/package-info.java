/** The twins of the apps in {@code apps_session.go}. */
@NullMarked
package dev.jenever.compat.apps.session;

import org.jspecify.annotations.NullMarked;
