/**
 * OpenTelemetry spans, metrics and context propagation as otelgin makes them.
 *
 * <pre>{@code
 * Engine r = Engine.withDefaults();
 * r.use(Tracing.middleware("shop"));
 * r.get("/orders/:id", c -> {
 *   Span.current().setAttribute("order.id", c.param("id"));
 *   c.json(200, orders.find(c.param("id")));
 * });
 * }</pre>
 *
 * <p>{@link dev.jenever.contrib.trace.Tracing} has the middleware and what handlers need, {@link
 * dev.jenever.contrib.trace.TracingConfig} the options, {@link dev.jenever.contrib.trace.Profile}
 * the choice between the names of otelgin, those of the stable semantic conventions and those of
 * Hertz. {@link dev.jenever.contrib.trace.RouteSampler} is for the SDK.
 *
 * <p>The module knows OpenTelemetry's API alone. An application that wants traces brings an SDK or
 * OpenTelemetry's Java agent; without either nothing happens.
 */
@NullMarked
package dev.jenever.contrib.trace;

import org.jspecify.annotations.NullMarked;
