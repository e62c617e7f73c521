/** The twins of the apps in {@code gin-reference/cors}. */
@NullMarked
package dev.jenever.compat.apps.cors;

import org.jspecify.annotations.NullMarked;
