/** Prometheus metrics of every request, under the names that existing dashboards know. */
@NullMarked
package dev.jenever.contrib.metrics;

import org.jspecify.annotations.NullMarked;
