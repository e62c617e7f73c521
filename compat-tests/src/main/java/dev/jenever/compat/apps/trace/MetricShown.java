package dev.jenever.compat.apps.trace;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was measured, without durations, in the form in which the Go program shows it. */
record MetricShown(String name, String unit, String description, List<Point> points) {

  /** The measurements with the same attributes. */
  record Point(Map<String, Object> attributes, long count, Object sum, List<Double> bounds) {}

  static MetricShown of(MetricData metric) {
    return new MetricShown(
        metric.getName(),
        metric.getUnit(),
        metric.getDescription(),
        metric.getData().getPoints().stream()
            .map(p -> point(metric, p))
            .sorted(Comparator.comparing(p -> text(p.attributes())))
            .toList());
  }

  private static Point point(MetricData metric, PointData point) {
    Map<String, Object> attributes = values(point.getAttributes());
    if (metric.getType() == MetricDataType.LONG_SUM) {
      return new Point(attributes, 1, ((LongPointData) point).getValue(), List.of());
    }
    HistogramPointData histogram = (HistogramPointData) point;
    boolean isTime = !metric.getUnit().equals("By");
    return new Point(
        attributes,
        histogram.getCount(),
        isTime ? "<time>" : (long) histogram.getSum(),
        histogram.getBoundaries());
  }

  static Map<String, Object> values(Attributes attributes) {
    Map<String, Object> all = new TreeMap<>();
    attributes.forEach((key, value) -> all.put(key.getKey(), value));
    // whatever it is called in each language, the stack is there
    all.computeIfPresent("exception.stacktrace", (key, stack) -> "<stack>");
    return all;
  }

  /** Attributes as JSON, to sort by. */
  static String text(Map<String, Object> attributes) {
    return attributes.entrySet().stream()
        .map(e -> "\"" + e.getKey() + "\":" + quoted(e.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String quoted(Object value) {
    return value instanceof String ? "\"" + value + "\"" : value.toString();
  }
}
