package dev.jenever.contrib.metrics;

import dev.jenever.Handler;
import java.util.Arrays;

/** Counts how often metrics are asked for, as Go's handler does of itself. */
final class Scrapes {

  private Scrapes() {}

  static Handler counted(MetricsRegistry registry, Handler endpoint) {
    Gauge running =
        registry.gauge(
            "promhttp_metric_handler_requests_in_flight",
            "Current number of scrapes being served.");
    Counter done =
        registry.counter(
            "promhttp_metric_handler_requests_total",
            "Total number of scrapes by HTTP status code.",
            "code");
    running.set(0);
    Arrays.asList("200", "500", "503").forEach(code -> done.add(0, code));
    return c -> {
      running.inc();
      try {
        endpoint.handle(c);
      } finally {
        running.dec();
      }
      done.inc(Statuses.text(c.writer().status()));
    };
  }
}
