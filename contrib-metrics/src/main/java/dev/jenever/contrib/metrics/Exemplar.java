package dev.jenever.contrib.metrics;

import java.util.List;

/** A measured value together with the trace in which it was measured. */
record Exemplar(List<String> labels, double value, long epochMillis) {

  static Exemplar of(TraceIds trace, double value) {
    List<String> labels =
        trace.spanId().isEmpty()
            ? List.of("trace_id", trace.traceId())
            : List.of("trace_id", trace.traceId(), "span_id", trace.spanId());
    return new Exemplar(labels, value, System.currentTimeMillis());
  }
}
