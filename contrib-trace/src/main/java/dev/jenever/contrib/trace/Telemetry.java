package dev.jenever.contrib.trace;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The parts of OpenTelemetry that requests need.
 *
 * @param agent whether they are those of OpenTelemetry's Java agent
 */
record Telemetry(
    Tracer tracer, TextMapPropagator propagator, Measurements measurements, boolean agent) {

  /** Those that the configuration names, the others of an OpenTelemetry. */
  static Telemetry of(TracingConfig config, OpenTelemetry others, Conventions conventions) {
    TracerProvider tracers =
        Objects.requireNonNullElseGet(config.tracerProvider, others::getTracerProvider);
    MeterProvider meters =
        Objects.requireNonNullElseGet(config.meterProvider, others::getMeterProvider);
    TextMapPropagator propagator =
        Objects.requireNonNullElseGet(
            config.propagators, () -> others.getPropagators().getTextMapPropagator());
    Meter meter =
        meters
            .meterBuilder(Tracing.SCOPE_NAME)
            .setInstrumentationVersion(ScopeVersion.get())
            .build();
    return new Telemetry(
        tracer(tracers), propagator, conventions.measurements(meter), isOfAgent(tracers));
  }

  static Tracer globalTracer() {
    return tracer(GlobalOpenTelemetry.getOrNoop().getTracerProvider());
  }

  static TextMapPropagator globalPropagator() {
    return GlobalOpenTelemetry.getOrNoop().getPropagators().getTextMapPropagator();
  }

  /** Returns the context with the server span that the agent has made, null without one. */
  @Nullable Context contextOfAgent() {
    return agent && Span.current().getSpanContext().isValid() ? Context.current() : null;
  }

  private static Tracer tracer(TracerProvider provider) {
    return provider
        .tracerBuilder(Tracing.SCOPE_NAME)
        .setInstrumentationVersion(ScopeVersion.get())
        .build();
  }

  private static boolean isOfAgent(TracerProvider provider) {
    return provider.getClass().getName().startsWith("io.opentelemetry.javaagent.");
  }
}
