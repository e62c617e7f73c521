package dev.jenever.contrib.metrics;

import static java.util.Objects.requireNonNull;

import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.Handler;
import dev.jenever.middleware.BasicAuth;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of {@code zsais/go-gin-prometheus}.
 *
 * <pre>{@code
 * GoGinPrometheus.create("gin").use(r);
 * }</pre>
 *
 * <ul>
 *   <li>{@code gin_requests_total}: a counter, by {@code code}, {@code method}, {@code handler},
 *       {@code host} and {@code url}
 *   <li>{@code gin_request_duration_seconds}, {@code gin_request_size_bytes}, {@code
 *       gin_response_size_bytes}: summaries; a response without a body counts as -1
 * </ul>
 *
 * <p>{@code host} and {@code url} are what the client sends: set {@link #reqCntUrlLabelMappingFn},
 * or all that is beyond {@link MetricsRegistry#maxSeries} goes into one series. A request that ends
 * in an exception is not measured, unless {@code Recovery} is behind this.
 *
 * <p>Counterpart of {@code ginprometheus.Prometheus}.
 */
public final class GoGinPrometheus extends HttpMetrics {

  private static final String UNKNOWN = "unknown";

  private final Counter requests;
  private final Durations durations;
  private final Summary requestSizes;
  private final Summary responseSizes;
  private Function<Context, String> url = c -> Urls.of(c.request());
  private @Nullable String urlKey;

  /** How durations are kept; that has changed between releases. */
  private interface Durations {
    void observe(double seconds, String code, String method, String url);
  }

  private GoGinPrometheus(MetricsRegistry registry, String subsystem, boolean histogram) {
    super(registry, "/metrics");
    requests =
        registry.counter(
            name(subsystem, "requests_total"),
            "How many HTTP requests processed, partitioned by status code and HTTP method.",
            "code",
            "method",
            "handler",
            "host",
            "url");
    durations = durations(registry, name(subsystem, "request_duration_seconds"), histogram);
    responseSizes =
        registry.summary(
            name(subsystem, "response_size_bytes"), "The HTTP response sizes in bytes.");
    requestSizes =
        registry.summary(name(subsystem, "request_size_bytes"), "The HTTP request sizes in bytes.");
    responseSizes.series();
    requestSizes.series();
  }

  /** Creates the middleware, with the JVM's metrics. Counterpart of {@code NewPrometheus}. */
  public static GoGinPrometheus create(String subsystem) {
    return create(subsystem, MetricsRegistry.withJvm());
  }

  /** Creates the middleware with a registry. */
  public static GoGinPrometheus create(String subsystem, MetricsRegistry registry) {
    return new GoGinPrometheus(registry, subsystem, false);
  }

  /**
   * Creates the middleware as its releases from 1.0 on are: durations are a histogram, by {@code
   * code}, {@code method} and {@code url}.
   */
  public static GoGinPrometheus withHistogram(String subsystem, MetricsRegistry registry) {
    return new GoGinPrometheus(registry, subsystem, true);
  }

  private static String name(String subsystem, String name) {
    return MetricNames.join("", subsystem, name);
  }

  private static Durations durations(MetricsRegistry registry, String name, boolean histogram) {
    String help = "The HTTP request latencies in seconds.";
    if (histogram) {
      Histogram kept = registry.histogram(name, help, Histogram.DEFAULT, "code", "method", "url");
      return (seconds, code, method, url) -> kept.observe(seconds, code, method, url);
    }
    Summary kept = registry.summary(name, help);
    kept.series();
    return (seconds, code, method, url) -> kept.observe(seconds);
  }

  /** Sets the path at which {@link #use} tells the metrics; {@code /metrics} by default. */
  public GoGinPrometheus metricsPath(String path) {
    tellAt(path);
    return this;
  }

  /** Sets what the label {@code url} is; the URL of the request by default. */
  public GoGinPrometheus reqCntUrlLabelMappingFn(Function<Context, String> url) {
    this.url = requireNonNull(url, "url");
    return this;
  }

  /**
   * Sets the key of the context under which handlers leave the label {@code url}; without a value
   * it is {@value #UNKNOWN}. None by default.
   */
  public GoGinPrometheus urlLabelFromContext(String key) {
    urlKey = requireNonNull(key, "key");
    return this;
  }

  @Override
  public Engine use(Engine engine) {
    engine.use(this);
    return expose(engine);
  }

  /** Adds this to an engine; those who ask for the metrics have to know one of the accounts. */
  public Engine useWithAuth(Engine engine, Map<String, String> accounts) {
    engine.use(this).get(metricsPath(), BasicAuth.of(accounts), endpoint());
    return engine;
  }

  @Override
  Handler newEndpoint() {
    return Scrapes.counted(registry(), new MetricsEndpoint(registry(), MetricsEndpoint.Options.GO));
  }

  @Override
  public void handle(Context c) throws Exception {
    if (Urls.of(c.request()).equals(metricsPath())) {
      return;
    }
    long start = System.nanoTime();
    long size = RequestSize.of(c.request());
    c.next();
    double seconds = (System.nanoTime() - start) / 1e9;
    String code = Statuses.text(c.writer().status());
    String method = c.request().method();
    String label = label(c);
    durations.observe(seconds, code, method, label);
    requests.inc(code, method, c.handlerName(), c.request().host(), label);
    requestSizes.observe(size);
    responseSizes.observe(c.writer().size());
  }

  private String label(Context c) {
    String key = urlKey;
    return key == null ? url.apply(c) : c.get((Object) key).map(Object::toString).orElse(UNKNOWN);
  }
}
