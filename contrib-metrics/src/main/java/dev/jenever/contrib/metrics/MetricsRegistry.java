package dev.jenever.contrib.metrics;

import dev.jenever.Handler;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Keeps metrics: those of requests, those of the JVM, and your own.
 *
 * <pre>{@code
 * Counter orders = registry.counter("orders_total", "Orders taken.", "shop");
 * orders.inc("amsterdam");
 * }</pre>
 *
 * <p>Safe for use by any thread. Counterpart of {@code prometheus.Registry}.
 */
public final class MetricsRegistry {

  private static final int DEFAULT_MAX_SERIES = 2000;

  private final List<Collector> collectors = new CopyOnWriteArrayList<>();
  private final Set<String> names = new HashSet<>();
  private int maxSeries = DEFAULT_MAX_SERIES;

  private MetricsRegistry() {}

  /** Creates a registry without any metrics. */
  public static MetricsRegistry create() {
    return new MetricsRegistry();
  }

  /** Creates a registry with metrics of the JVM and the process. */
  public static MetricsRegistry withJvm() {
    MetricsRegistry registry = create();
    registry.collectors.add(new JvmMetrics());
    return registry;
  }

  /**
   * Sets how many series each metric that follows may have; 2000 by default. What would be beyond
   * goes into one series whose labels are all {@code overflow}.
   *
   * @throws IllegalArgumentException when it is below 1
   */
  public MetricsRegistry maxSeries(int series) {
    if (series < 1) {
      throw new IllegalArgumentException("maxSeries: " + series + " (expected: 1 or more)");
    }
    maxSeries = series;
    return this;
  }

  /**
   * Makes a counter.
   *
   * @throws IllegalArgumentException when a name is none, or there is such a metric already; this
   *     goes for all that makes metrics
   */
  public Counter counter(String name, String help, String... labels) {
    return add(new Counter(name, help, List.of(labels), maxSeries));
  }

  /** Makes a gauge. */
  public Gauge gauge(String name, String help, String... labels) {
    return add(new Gauge(name, help, List.of(labels), maxSeries));
  }

  /** Makes a summary, which has a sum and a count. */
  public Summary summary(String name, String help, String... labels) {
    return add(new Summary(name, help, List.of(labels), maxSeries));
  }

  /** Makes a histogram; the buckets are upper bounds in ascending order. */
  public Histogram histogram(String name, String help, double[] buckets, String... labels) {
    return add(new Histogram(name, help, buckets.clone(), List.of(labels), maxSeries));
  }

  /** Returns everything in Prometheus's text format. */
  public String text() {
    return Exposition.TEXT.write(collect());
  }

  /**
   * Returns what tells the metrics to clients, in Prometheus's text format.
   *
   * @param openMetrics whether those who prefer it are told OpenMetrics
   */
  public Handler endpoint(boolean openMetrics) {
    return new MetricsEndpoint(this, new MetricsEndpoint.Options(openMetrics, ""));
  }

  /** Returns the families that have samples, by name. */
  List<Snapshot> collect() {
    List<Snapshot> all = new ArrayList<>();
    collectors.forEach(collector -> all.addAll(collector.collect()));
    all.removeIf(family -> family.samples().isEmpty());
    all.sort(Comparator.comparing(Snapshot::name));
    return all;
  }

  private synchronized <F extends Family<?>> F add(F family) {
    if (!names.add(family.name())) {
      throw new IllegalArgumentException("metric '" + family.name() + "' is existed");
    }
    collectors.add(family);
    return family;
  }
}
