package dev.jenever.contrib.metrics;

import dev.jenever.Context;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The ids of the trace that a request belongs to. */
record TraceIds(String traceId, String spanId) {

  /** Returns what finds those of OpenTelemetry's current span, where its API is there. */
  static Function<Context, @Nullable TraceIds> ofCurrentSpan() {
    try {
      Span.getInvalid();
      return c -> current();
    } catch (NoClassDefFoundError e) {
      return c -> null;
    }
  }

  private static @Nullable TraceIds current() {
    SpanContext span = Span.current().getSpanContext();
    return span.isSampled() ? new TraceIds(span.getTraceId(), span.getSpanId()) : null;
  }
}
