/** The twins of the apps in {@code apps_swagger.go}. */
@NullMarked
package dev.jenever.compat.apps.swagger;

import org.jspecify.annotations.NullMarked;
