package dev.jenever.contrib.metrics;

import static java.util.Objects.requireNonNull;

import dev.jenever.Context;
import dev.jenever.Handler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of {@code Depado/ginprom}.
 *
 * <pre>{@code
 * GinProm.create().subsystem("shop").token("s3cret").use(r);
 * }</pre>
 *
 * <ul>
 *   <li>{@code gin_gonic_requests_total}: a counter, by {@code code}, {@code method}, {@code
 *       handler}, {@code host} and {@code path}, and by labels of your own
 *   <li>{@code gin_gonic_request_duration}: a histogram of seconds, by {@code method}, {@code path}
 *       and {@code host}
 *   <li>{@code gin_gonic_request_size_bytes}, {@code gin_gonic_response_size_bytes}: summaries; a
 *       response without a body counts as -1
 * </ul>
 *
 * <p>Requests that match no route are not measured, nor are those that end in an exception, unless
 * {@code Recovery} is behind this. Options are set before {@link #use}.
 *
 * <p>Counterpart of {@code ginprom.Prometheus}.
 */
public final class GinProm extends HttpMetrics {

  private String namespace = "gin";
  private String subsystem = "gonic";
  private String token = "";
  private Set<String> ignored = Set.of();
  private double[] buckets = Histogram.DEFAULT;
  private boolean openMetrics;
  private Function<Context, String> handlerName = Context::handlerName;
  private Function<Context, String> requestPath = Context::fullPath;
  private List<String> customLabels = List.of();
  private Function<Context, Map<String, String>> customValues = c -> Map.of();
  private String counterName = "requests_total";
  private String durationName = "request_duration";
  private String requestSizeName = "request_size_bytes";
  private String responseSizeName = "response_size_bytes";
  private volatile @Nullable Families families;

  /** The metrics, made when their names are known. */
  private record Families(
      Counter requests, Histogram seconds, Summary requestSizes, Summary responseSizes) {}

  private GinProm(MetricsRegistry registry) {
    super(registry, "/metrics");
  }

  /** Creates the middleware, with the JVM's metrics. Counterpart of {@code ginprom.New}. */
  public static GinProm create() {
    return create(MetricsRegistry.withJvm());
  }

  /** Creates the middleware with a registry. */
  public static GinProm create(MetricsRegistry registry) {
    return new GinProm(registry);
  }

  /** Sets the path of the metrics; {@code /metrics} by default. */
  public GinProm path(String path) {
    tellAt(path);
    return this;
  }

  /** Sets the first part of the names; {@code gin} by default. */
  public GinProm namespace(String namespace) {
    this.namespace = requireNonNull(namespace, "namespace");
    return this;
  }

  /** Sets the second part of the names; {@code gonic} by default. */
  public GinProm subsystem(String subsystem) {
    this.subsystem = requireNonNull(subsystem, "subsystem");
    return this;
  }

  /** Sets the bearer token that those who ask for the metrics have to know; none by default. */
  public GinProm token(String token) {
    this.token = requireNonNull(token, "token");
    return this;
  }

  /** Sets the routes that are not measured; none by default. */
  public GinProm ignore(String... paths) {
    ignored = Set.of(paths);
    return this;
  }

  /** Sets the buckets of the durations, in seconds; those of Prometheus's clients by default. */
  public GinProm bucketSize(double... buckets) {
    this.buckets = buckets.clone();
    return this;
  }

  /** Sets whether OpenMetrics is told to those who prefer it; false by default, as in Go. */
  public GinProm openMetrics(boolean offer) {
    openMetrics = offer;
    return this;
  }

  /** Sets what the label {@code handler} is; the name of the handler by default. */
  public GinProm handlerNameFunc(Function<Context, String> name) {
    handlerName = requireNonNull(name, "name");
    return this;
  }

  /** Sets what the label {@code path} is, {@code ""} not to measure; the route by default. */
  public GinProm requestPathFunc(Function<Context, String> path) {
    requestPath = requireNonNull(path, "path");
    return this;
  }

  /** Adds labels to the counter, and sets what gives their values. */
  public GinProm customCounterLabels(
      List<String> labels, Function<Context, Map<String, String>> values) {
    customLabels = List.copyOf(labels);
    customValues = requireNonNull(values, "values");
    return this;
  }

  /** Sets the last part of the counter's name; {@code requests_total} by default. */
  public GinProm requestCounterMetricName(String name) {
    counterName = requireNonNull(name, "name");
    return this;
  }

  /** Sets the last part of the durations' name; {@code request_duration} by default. */
  public GinProm requestDurationMetricName(String name) {
    durationName = requireNonNull(name, "name");
    return this;
  }

  /** Sets the last part of the requests' sizes' name; {@code request_size_bytes} by default. */
  public GinProm requestSizeMetricName(String name) {
    requestSizeName = requireNonNull(name, "name");
    return this;
  }

  /** Sets the last part of the responses' sizes' name; {@code response_size_bytes} by default. */
  public GinProm responseSizeMetricName(String name) {
    responseSizeName = requireNonNull(name, "name");
    return this;
  }

  /** Returns the middleware itself, to be used by hand; upstream's name for it. */
  public Handler instrument() {
    families();
    return this;
  }

  @Override
  Handler newEndpoint() {
    families();
    MetricsEndpoint.Options options = new MetricsEndpoint.Options(openMetrics, token);
    return Scrapes.counted(registry(), new MetricsEndpoint(registry(), options));
  }

  @Override
  public void handle(Context c) throws Exception {
    long start = System.nanoTime();
    String path = requestPath.apply(c);
    if (path.isEmpty() || ignored.contains(path)) {
      return;
    }
    long size = RequestSize.of(c.request());
    c.next();
    double seconds = (System.nanoTime() - start) / 1e9;
    Families f = families();
    f.requests.inc(labels(c, path));
    f.seconds.observe(seconds, c.request().method(), path, c.request().host());
    f.requestSizes.observe(size);
    f.responseSizes.observe(c.writer().size());
  }

  private String[] labels(Context c, String path) {
    String[] labels = new String[5 + customLabels.size()];
    labels[0] = Statuses.text(c.writer().status());
    labels[1] = c.request().method();
    labels[2] = handlerName.apply(c);
    labels[3] = c.request().host();
    labels[4] = path;
    if (!customLabels.isEmpty()) {
      Map<String, String> values = customValues.apply(c);
      for (int i = 5; i < labels.length; i++) {
        labels[i] = values.getOrDefault(customLabels.get(i - 5), "");
      }
    }
    return labels;
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
    List<String> labels = new ArrayList<>(List.of("code", "method", "handler", "host", "path"));
    labels.addAll(customLabels);
    Families made =
        new Families(
            registry()
                .counter(
                    name(counterName),
                    "How many HTTP requests processed, partitioned by status code and HTTP method.",
                    labels.toArray(String[]::new)),
            registry()
                .histogram(
                    name(durationName),
                    "The HTTP request latency bucket.",
                    buckets,
                    "method",
                    "path",
                    "host"),
            registry().summary(name(requestSizeName), "The HTTP request sizes in bytes."),
            registry().summary(name(responseSizeName), "The HTTP response sizes in bytes."));
    made.requestSizes.series();
    made.responseSizes.series();
    return made;
  }

  private String name(String name) {
    return MetricNames.join(namespace, subsystem, name);
  }
}
