package dev.jenever.contrib.metrics;

import java.util.List;
import java.util.regex.Pattern;

/** What names may look like. */
final class MetricNames {

  private static final Pattern METRIC = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
  private static final Pattern LABEL = Pattern.compile("(?!__)[a-zA-Z_][a-zA-Z0-9_]*");

  private MetricNames() {}

  /** Joins the parts that are not empty, as Prometheus's clients do. */
  static String join(String namespace, String subsystem, String name) {
    return (namespace.isEmpty() ? "" : namespace + "_")
        + (subsystem.isEmpty() ? "" : subsystem + "_")
        + name;
  }

  static void check(String name, List<String> labels) {
    if (!METRIC.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "metric: \"" + name + "\" is no name (expected: letters, digits, _ and :)");
    }
    for (String label : labels) {
      if (!LABEL.matcher(label).matches()) {
        throw new IllegalArgumentException(
            "metric " + name + ": \"" + label + "\" is no label (expected: letters, digits, _)");
      }
    }
  }
}
