/** The twins of the apps in {@code apps_jwt.go}. */
@NullMarked
package dev.jenever.compat.apps.jwt;

import org.jspecify.annotations.NullMarked;
