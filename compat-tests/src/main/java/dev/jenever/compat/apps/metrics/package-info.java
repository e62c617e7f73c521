/** The twins of the apps in {@code gin-reference/metrics}. */
@NullMarked
package dev.jenever.compat.apps.metrics;

import org.jspecify.annotations.NullMarked;
