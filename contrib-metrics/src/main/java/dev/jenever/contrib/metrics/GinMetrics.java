package dev.jenever.contrib.metrics;

import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.Handler;
import dev.jenever.RouterGroup;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of {@code penglongli/gin-metrics}.
 *
 * <pre>{@code
 * GinMetrics.monitor().setMetricPath("/metrics").use(r);
 * }</pre>
 *
 * <ul>
 *   <li>{@code gin_request_total}, {@code gin_request_uv_total} (client addresses), {@code
 *       gin_request_body_total}, {@code gin_response_body_total}: counters
 *   <li>{@code gin_uri_request_total}, {@code gin_slow_request_total}: counters, by {@code uri},
 *       {@code method} and {@code code}; the route is empty when none matched
 *   <li>{@code gin_request_duration}: a histogram of seconds, by {@code uri}
 * </ul>
 *
 * <p>A request that ends in an exception is not measured, unless {@code Recovery} is behind this.
 *
 * <p>Counterpart of {@code ginmetrics.Monitor}.
 */
public final class GinMetrics extends HttpMetrics {

  private Set<String> excludePaths = Set.of();
  private double[] duration = {.1, .3, 1.2, 5, 10};
  private String prefix = "";
  private String suffix = "";
  private int slowTime = 5;
  private volatile @Nullable Families families;

  /** The metrics, made when their names are known. */
  private record Families(
      Counter requests,
      Counter visitors,
      Counter byRoute,
      Counter requestBytes,
      Counter responseBytes,
      Histogram seconds,
      Counter slow,
      BloomFilter addresses) {}

  private GinMetrics(MetricsRegistry registry) {
    super(registry, "/debug/metrics");
  }

  /** Creates a monitor, with the JVM's metrics. Counterpart of {@code GetMonitor}. */
  public static GinMetrics monitor() {
    return monitor(MetricsRegistry.withJvm());
  }

  /** Creates a monitor with a registry. */
  public static GinMetrics monitor(MetricsRegistry registry) {
    return new GinMetrics(registry);
  }

  /** Sets the path of the metrics; {@code /debug/metrics} by default. */
  public GinMetrics setMetricPath(String path) {
    tellAt(path);
    return this;
  }

  /** Sets the paths, as clients send them, that are not measured; none by default. */
  public GinMetrics setExcludePaths(String... paths) {
    excludePaths = Set.of(paths);
    return this;
  }

  /** Sets how many whole seconds a request may take without being slow; 5 by default. */
  public GinMetrics setSlowTime(int seconds) {
    slowTime = seconds;
    return this;
  }

  /** Sets the buckets of the durations, in seconds; 0.1, 0.3, 1.2, 5 and 10 by default. */
  public GinMetrics setDuration(double... buckets) {
    duration = buckets.clone();
    return this;
  }

  /** Sets what the names of the metrics begin with, in front of {@code gin_}. */
  public GinMetrics setMetricPrefix(String prefix) {
    this.prefix = prefix;
    return this;
  }

  /** Sets what the names of the metrics end with. */
  public GinMetrics setMetricSuffix(String suffix) {
    this.suffix = suffix;
    return this;
  }

  @Override
  public Engine use(Engine engine) {
    useWithoutExposingEndpoint(engine);
    return expose(engine);
  }

  /** Adds this to an engine or a group, for the routes that follow. */
  public GinMetrics useWithoutExposingEndpoint(RouterGroup group) {
    families();
    group.use(this);
    return this;
  }

  @Override
  Handler newEndpoint() {
    return Scrapes.counted(registry(), new MetricsEndpoint(registry(), MetricsEndpoint.Options.GO));
  }

  @Override
  public void handle(Context c) throws Exception {
    String path = c.request().path();
    if (path.equals(metricsPath()) || excludePaths.contains(path)) {
      return;
    }
    long start = System.nanoTime();
    c.next();
    measured(families(), c, (System.nanoTime() - start) / 1e9);
  }

  private void measured(Families f, Context c, double seconds) {
    f.requests.inc();
    if (f.addresses.add(c.clientIp())) {
      f.visitors.inc();
    }
    String method = c.request().method();
    String code = Statuses.text(c.writer().status());
    f.byRoute.inc(c.fullPath(), method, code);
    if (c.request().contentLength() >= 0) {
      f.requestBytes.add(c.request().contentLength());
    }
    if ((int) seconds > slowTime) {
      f.slow.inc(c.fullPath(), method, code);
    }
    f.seconds.observe(seconds, c.fullPath());
    if (c.writer().size() > 0) {
      f.responseBytes.add(c.writer().size());
    }
  }

  private Families families() {
    Families made = families;
    return made == null ? make() : made;
  }

  private synchronized Families make() {
    if (families == null) {
      families = newFamilies();
    }
    return families;
  }

  private Families newFamilies() {
    MetricsRegistry r = registry();
    return new Families(
        r.counter(name("request_total"), "all the server received request num."),
        r.counter(name("request_uv_total"), "all the server received ip num."),
        r.counter(
            name("uri_request_total"),
            "all the server received request num with every uri.",
            "uri",
            "method",
            "code"),
        r.counter(name("request_body_total"), "the server received request body size, unit byte"),
        r.counter(name("response_body_total"), "the server send response body size, unit byte"),
        r.histogram(
            name("request_duration"),
            "the time server took to handle the request.",
            duration,
            "uri"),
        r.counter(
            name("slow_request_total"),
            "the server handled slow requests counter, t=" + slowTime + ".",
            "uri",
            "method",
            "code"),
        new BloomFilter());
  }

  private String name(String name) {
    return prefix + "gin_" + name + suffix;
  }
}
