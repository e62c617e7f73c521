package dev.jenever.contrib.metrics;

import static java.util.Objects.requireNonNull;

import dev.jenever.Context;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Metrics under the names of OpenTelemetry's conventions, with few labels that clients cannot make
 * more of.
 *
 * <pre>{@code
 * Metrics.create().use(r);                          // on /metrics of the same engine
 * Metrics metrics = Metrics.create();
 * r.use(metrics);
 * metrics.serve(":9090");                           // or on a port of its own
 * }</pre>
 *
 * <ul>
 *   <li>{@code http_server_request_duration_seconds}: a histogram, by {@code method}, {@code route}
 *       and {@code status}, with exemplars when there is a trace
 *   <li>{@code http_server_active_requests}: a gauge, by {@code method}
 *   <li>{@code http_server_request_body_size_bytes}, {@code http_server_response_body_size_bytes}:
 *       summaries, by the same as the duration
 *   <li>the JVM and the process: {@code jvm_…}, {@code process_…}
 * </ul>
 *
 * <p>The route is the one that was registered, {@code /users/:id}, or {@value #UNMATCHED}; a method
 * that nobody knows is {@value #OTHER}. A request that ends in an exception counts as 500.
 */
public final class Metrics extends HttpMetrics {

  private static final String UNMATCHED = "unmatched";
  static final String OTHER = "other";

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "CONNECT", "TRACE");

  private static final double[] SECONDS = {
    .005, .01, .025, .05, .075, .1, .25, .5, .75, 1, 2.5, 5, 7.5, 10
  };

  private final Histogram durations;
  private final Gauge active;
  private final Summary requestSizes;
  private final Summary responseSizes;
  private Function<Context, @Nullable TraceIds> trace = TraceIds.ofCurrentSpan();

  private Metrics(MetricsRegistry registry, double[] seconds) {
    super(registry, "/metrics");
    String[] labels = {"method", "route", "status"};
    durations =
        registry.histogram(
            "http_server_request_duration_seconds",
            "Duration of HTTP server requests.",
            seconds,
            labels);
    active =
        registry.gauge(
            "http_server_active_requests", "Number of active HTTP server requests.", "method");
    requestSizes =
        registry.summary(
            "http_server_request_body_size_bytes", "Size of HTTP server request bodies.", labels);
    responseSizes =
        registry.summary(
            "http_server_response_body_size_bytes", "Size of HTTP server response bodies.", labels);
  }

  /** Creates the middleware with a registry of its own, the JVM's metrics included. */
  public static Metrics create() {
    return create(MetricsRegistry.withJvm());
  }

  /**
   * Creates the middleware.
   *
   * @param buckets the upper bounds of the durations' buckets, in seconds; those of OpenTelemetry
   *     when none are given
   */
  public static Metrics create(MetricsRegistry registry, double... buckets) {
    return new Metrics(registry, buckets.length == 0 ? SECONDS : buckets);
  }

  /** Sets the path at which {@link #use} tells the metrics; {@code /metrics} by default. */
  public Metrics metricsPath(String path) {
    tellAt(path);
    return this;
  }

  /**
   * Sets what finds the id of the trace that a request belongs to, {@code ""} for none;
   * OpenTelemetry's current span by default, if it is sampled. It is asked when the handlers have
   * returned.
   */
  public Metrics traceId(Function<Context, String> find) {
    requireNonNull(find, "find");
    trace =
        c -> {
          String id = find.apply(c);
          return id.isEmpty() ? null : new TraceIds(id, "");
        };
    return this;
  }

  @Override
  public void handle(Context c) throws Exception {
    String method = known(c.request().method());
    long start = System.nanoTime();
    active.inc(method);
    boolean returned = false;
    try {
      c.next();
      returned = true;
    } finally {
      active.dec(method);
      measured(c, method, returned ? c.writer().status() : 500, start);
    }
  }

  /** Returns a method that everybody knows, or one word for the others. */
  static String known(String method) {
    return METHODS.contains(method) ? method : OTHER;
  }

  private void measured(Context c, String method, int code, long start) {
    String route = c.fullPath().isEmpty() ? UNMATCHED : c.fullPath();
    String status = Statuses.text(code);
    double seconds = (System.nanoTime() - start) / 1e9;
    durations.observe(seconds, trace.apply(c), method, route, status);
    requestSizes.observe(Math.max(0, c.request().contentLength()), method, route, status);
    responseSizes.observe(Math.max(0, c.writer().size()), method, route, status);
  }
}
