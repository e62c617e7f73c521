package dev.jenever.contrib.trace;

import dev.jenever.http.Request;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;

/** What a profile makes of a request: names, attributes, statuses, measurements. */
interface Conventions {

  static Conventions of(String service, TracingConfig config) {
    return switch (config.profile) {
      case OTELGIN -> new OtelginConventions(service, config);
      case STABLE -> new StableConventions(config);
      case HERTZ -> new HertzConventions(config);
    };
  }

  /** Returns the name of the span, before the handlers have run. */
  String spanName(dev.jenever.Context c);

  /** Sets the attributes that are known before the handlers have run. */
  void begin(dev.jenever.Context c, SpanBuilder span);

  /** Notes that the handlers are about to run. */
  default void started(Span span) {}

  /** Sets attributes and status after the handlers have run. */
  void end(dev.jenever.Context c, Span span);

  /** Notes what a handler has thrown. */
  void fail(dev.jenever.Context c, Span span, Throwable error);

  /** Reads the trace headers. */
  Context extract(TextMapPropagator propagator, Context outer, Request request);

  /** Creates the instruments. */
  Measurements measurements(Meter meter);
}
