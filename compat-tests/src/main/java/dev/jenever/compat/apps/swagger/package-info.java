/** The twins of the apps in {@code gin-reference/swagger}. */
@NullMarked
package dev.jenever.compat.apps.swagger;

import org.jspecify.annotations.NullMarked;
