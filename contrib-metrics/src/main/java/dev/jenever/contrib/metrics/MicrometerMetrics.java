package dev.jenever.contrib.metrics;

import static java.util.Objects.requireNonNull;

import dev.jenever.Context;
import dev.jenever.Handler;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Reports the requests of the handlers that follow to a registry of Micrometer; needs {@code
 * io.micrometer:micrometer-core}.
 *
 * <pre>{@code
 * r.use(MicrometerMetrics.of(registry));
 * }</pre>
 *
 * <p>The meter is {@code http.server.requests}, a timer with the tags {@code method}, {@code uri}
 * (the route, or {@code UNKNOWN}), {@code status} and {@code outcome}, as Spring's; what becomes of
 * its percentiles and buckets is the registry's configuration. A request that ends in an exception
 * counts as 500.
 *
 * <p>Safe for use by any thread. Gin has no counterpart.
 */
public final class MicrometerMetrics implements Handler {

  private static final int MAX_TIMERS = 2000;

  private final MeterRegistry registry;
  private final Map<LabelValues, Timer> timers = new ConcurrentHashMap<>();

  private MicrometerMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Creates the middleware. */
  public static MicrometerMetrics of(MeterRegistry registry) {
    return new MicrometerMetrics(requireNonNull(registry, "registry"));
  }

  @Override
  public void handle(Context c) throws Exception {
    long start = System.nanoTime();
    boolean returned = false;
    try {
      c.next();
      returned = true;
    } finally {
      int status = returned ? c.writer().status() : 500;
      String route = c.fullPath().isEmpty() ? "UNKNOWN" : c.fullPath();
      timer(Metrics.known(c.request().method()), route, status)
          .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    }
  }

  private Timer timer(String method, String uri, int status) {
    String code = Statuses.text(status);
    LabelValues key = new LabelValues(new String[] {method, uri, code});
    Timer timer = timers.get(key);
    if (timer != null) {
      return timer;
    }
    Timer made =
        registry.timer(
            "http.server.requests",
            "method",
            method,
            "uri",
            uri,
            "status",
            code,
            "outcome",
            outcome(status));
    if (timers.size() < MAX_TIMERS) {
      timers.put(key, made);
    }
    return made;
  }

  private static String outcome(int status) {
    return switch (status / 100) {
      case 1 -> "INFORMATIONAL";
      case 2 -> "SUCCESS";
      case 3 -> "REDIRECTION";
      case 4 -> "CLIENT_ERROR";
      case 5 -> "SERVER_ERROR";
      default -> "UNKNOWN";
    };
  }
}
