package dev.jenever.contrib.metrics;

import dev.jenever.Context;
import dev.jenever.Handler;

/**
 * The metrics of {@code hertz-contrib/monitor-prometheus}.
 *
 * <pre>{@code
 * HertzPrometheus metrics = HertzPrometheus.create();
 * r.use(metrics);
 * metrics.serve(":9091");
 * }</pre>
 *
 * <ul>
 *   <li>{@code hertz_server_throughput}: a counter, by {@code method}, {@code statusCode} and
 *       {@code path}
 *   <li>{@code hertz_server_latency_us}: a histogram of microseconds, by the same
 * </ul>
 *
 * <p>The path is the route, {@code unknown} when none matched. A request that ends in an exception
 * is not measured, unless {@code Recovery} is behind this.
 *
 * <p>Counterpart of {@code prometheus.NewServerTracer}.
 */
public final class HertzPrometheus extends HttpMetrics {

  private static final double[] MICROSECONDS = {
    5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000
  };

  private final Counter throughput;
  private final Histogram latency;

  private HertzPrometheus(MetricsRegistry registry, double[] buckets) {
    super(registry, "/metrics");
    String[] labels = {"method", "statusCode", "path"};
    throughput =
        registry.counter(
            "hertz_server_throughput",
            "Total number of HTTPs completed by the server, regardless of success or failure.",
            labels);
    latency =
        registry.histogram(
            "hertz_server_latency_us",
            "Latency (microseconds) of HTTP that had been application-level handled by the server.",
            buckets,
            labels);
  }

  /** Creates the middleware with a registry of its own, without the JVM's metrics. */
  public static HertzPrometheus create() {
    return create(MetricsRegistry.create());
  }

  /**
   * Creates the middleware with a registry.
   *
   * @param histogramBuckets the upper bounds of the buckets, in microseconds; upstream's when none
   *     are given
   */
  public static HertzPrometheus create(MetricsRegistry registry, double... histogramBuckets) {
    boolean usual = histogramBuckets.length == 0;
    return new HertzPrometheus(registry, usual ? MICROSECONDS : histogramBuckets);
  }

  /** Sets the path of the metrics; {@code /metrics} by default. */
  public HertzPrometheus metricsPath(String path) {
    tellAt(path);
    return this;
  }

  @Override
  Handler newEndpoint() {
    return new MetricsEndpoint(registry(), MetricsEndpoint.Options.GO);
  }

  @Override
  public void handle(Context c) throws Exception {
    long start = System.nanoTime();
    c.next();
    long microseconds = (System.nanoTime() - start) / 1000;
    String method = c.request().method();
    String status = Statuses.text(c.writer().status());
    String path = c.fullPath().isEmpty() ? "unknown" : c.fullPath();
    throughput.inc(method, status, path);
    latency.observe(microseconds, method, status, path);
  }
}
