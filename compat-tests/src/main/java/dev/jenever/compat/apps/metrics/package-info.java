/** The twins of the apps in {@code apps_metrics.go}. */
@NullMarked
package dev.jenever.compat.apps.metrics;

import org.jspecify.annotations.NullMarked;
