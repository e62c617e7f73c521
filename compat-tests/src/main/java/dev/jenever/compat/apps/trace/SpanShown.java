package dev.jenever.compat.apps.trace;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A span, in the form in which the Go program shows it. */
record SpanShown(
    String name,
    String kind,
    String status,
    String description,
    Map<String, Object> attributes,
    List<Event> events,
    String traceId,
    String spanId,
    String parent,
    boolean remote,
    String flags,
    String state,
    int links) {

  /** The events whose moments depend on the transport; they have a route of their own. */
  private static final Set<String> STAGES =
      Set.of(
          "http_start",
          "http_finish",
          "server_handle_start",
          "server_handle_finish",
          "read_header_start",
          "read_header_finish",
          "read_body_start",
          "read_body_finish",
          "write_start",
          "write_finish");

  /** An event of a span. */
  record Event(String name, Map<String, Object> attributes) {}

  static SpanShown of(SpanData span) {
    SpanContext ids = span.getSpanContext();
    SpanContext parent = span.getParentSpanContext();
    return new SpanShown(
        span.getName(),
        span.getKind().name().toLowerCase(Locale.ROOT),
        status(span.getStatus().getStatusCode()),
        span.getStatus().getDescription(),
        MetricShown.values(span.getAttributes()),
        span.getEvents().stream()
            .filter(e -> !isStage(e))
            .map(e -> new Event(e.getName(), MetricShown.values(e.getAttributes())))
            .toList(),
        ids.getTraceId(),
        ids.getSpanId(),
        parent.isValid() ? parent.getSpanId() : "",
        parent.isValid() && parent.isRemote(),
        ids.getTraceFlags().asHex(),
        state(ids.getTraceState()),
        span.getLinks().size());
  }

  /** The events that say how far a request has come. */
  static List<String> stages(List<SpanData> spans) {
    return spans.stream()
        .flatMap(s -> s.getEvents().stream())
        .filter(SpanShown::isStage)
        .map(e -> e.getName() + " " + MetricShown.text(MetricShown.values(e.getAttributes())))
        .sorted()
        .toList();
  }

  private static boolean isStage(EventData event) {
    return STAGES.contains(event.getName());
  }

  private static String status(StatusCode code) {
    String name = code.name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  static String state(TraceState state) {
    return state.asMap().entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining(","));
  }
}
