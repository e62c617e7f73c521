/**
 * Prometheus metrics of every request.
 *
 * <pre>{@code
 * Metrics.create().use(r);      // counts what follows, and answers /metrics
 * }</pre>
 *
 * <p>{@link dev.jenever.contrib.metrics.Metrics} has names and labels of today's conventions.
 * {@link dev.jenever.contrib.metrics.GoGinPrometheus}, {@link
 * dev.jenever.contrib.metrics.GinMetrics}, {@link dev.jenever.contrib.metrics.GinProm} and {@link
 * dev.jenever.contrib.metrics.HertzPrometheus} have those of the Go middlewares of these names, so
 * that dashboards and alerts go on working; {@link dev.jenever.contrib.metrics.MicrometerMetrics}
 * reports to a registry of Micrometer.
 */
@NullMarked
package dev.jenever.contrib.metrics;

import org.jspecify.annotations.NullMarked;
