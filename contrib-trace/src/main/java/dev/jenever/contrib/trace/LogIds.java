package dev.jenever.contrib.trace;

import io.opentelemetry.api.trace.SpanContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The ids of a span in the MDC, under the names that OpenTelemetry's log appenders use. */
final class LogIds {

  private static final String TRACE_ID = "trace_id";
  private static final String SPAN_ID = "span_id";
  private static final String TRACE_FLAGS = "trace_flags";

  private final @Nullable String traceId = MDC.get(TRACE_ID);
  private final @Nullable String spanId = MDC.get(SPAN_ID);
  private final @Nullable String traceFlags = MDC.get(TRACE_FLAGS);

  private LogIds() {}

  /** Puts the ids of a span there, and returns what puts back those that were there before. */
  static LogIds put(SpanContext ids) {
    LogIds before = new LogIds();
    MDC.put(TRACE_ID, ids.getTraceId());
    MDC.put(SPAN_ID, ids.getSpanId());
    MDC.put(TRACE_FLAGS, ids.getTraceFlags().asHex());
    return before;
  }

  void restore() {
    restore(TRACE_ID, traceId);
    restore(SPAN_ID, spanId);
    restore(TRACE_FLAGS, traceFlags);
  }

  private static void restore(String key, @Nullable String value) {
    if (value == null) {
      MDC.remove(key);
    } else {
      MDC.put(key, value);
    }
  }
}
