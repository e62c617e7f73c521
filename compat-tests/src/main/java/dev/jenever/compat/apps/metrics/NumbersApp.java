package dev.jenever.compat.apps.metrics;

import dev.jenever.Engine;
import dev.jenever.contrib.metrics.Counter;
import dev.jenever.contrib.metrics.Gauge;
import dev.jenever.contrib.metrics.Histogram;
import dev.jenever.contrib.metrics.MetricsRegistry;
import dev.jenever.contrib.metrics.Summary;
import java.util.List;

/** The twin of {@code numbers} in {@code app_depado.go}. */
final class NumbersApp {

  private static final double[] ODD_NUMBERS = {
    0,
    1,
    -1,
    0.1,
    0.25,
    5,
    100000,
    999999,
    1e6,
    1234567,
    1e21,
    0.0001,
    0.00001,
    1.5e-7,
    123456.789,
    1e300,
    -1e6,
    3.0000000000000004
  };

  private NumbersApp() {}

  /** metrics-numbers: metrics of one's own, and how numbers, labels and texts are written. */
  static Engine numbers() {
    MetricsRegistry registry = MetricsRegistry.create();
    gauges(registry);
    counters(registry);
    Histogram sizes = registry.histogram("sizes", "Sizes.", new double[] {-1, 0, 0.5, 1e6}, "kind");
    Summary total = registry.summary("total", "Sums.", "kind");
    for (double size : new double[] {-2, -1, 0, 0.3, 0.5, 1e6, 1e7}) {
      sizes.observe(size, "b");
      total.observe(size, "b");
    }
    sizes.observe(1, "a");
    Engine r = Engine.create();
    r.get("/metrics", registry.endpoint(false));
    r.get("/open", registry.endpoint(true));
    return r;
  }

  private static void gauges(MetricsRegistry registry) {
    Gauge gauge =
        registry.gauge("odd_numbers", "Numbers that are \"hard\" to write: \\ and\nlines.", "n");
    for (int i = 0; i < ODD_NUMBERS.length; i++) {
      gauge.set(ODD_NUMBERS[i], String.valueOf((char) ('a' + i)));
    }
  }

  private static void counters(MetricsRegistry registry) {
    Counter counter = registry.counter("texts_total", "", "b_text", "a_text");
    for (String text : List.of("", "a\"b", "back\\slash", "two\nlines", "größe", "{}")) {
      counter.inc(text, "z");
      counter.add(2.5, "z", text);
    }
    registry.counter("plain", "A counter without its ending.").add(7);
  }
}
