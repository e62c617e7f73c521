package dev.jenever.contrib.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A metric with its labels: a series for each combination of their values.
 *
 * <p>There are no more series than the limit; what would be beyond goes into one whose values are
 * all {@value #OVERFLOW}. Safe for use by any thread.
 *
 * @param <S> one series
 */
abstract class Family<S extends Family.Series> implements Collector {

  static final String OVERFLOW = "overflow";

  private final String name;
  private final String help;
  private final MetricType type;
  private final List<String> labels;
  private final int[] sorted;
  private final int limit;
  private final Supplier<S> maker;
  private final Map<LabelValues, S> series = new ConcurrentHashMap<>();
  private final LabelValues overflow;

  /** What is measured for one combination of values. */
  interface Series {

    /** Adds the lines, whose labels begin with the given ones. */
    void addTo(List<Sample> samples, List<String> labels);
  }

  Family(
      String name,
      String help,
      MetricType type,
      List<String> labels,
      int limit,
      Supplier<S> maker) {
    MetricNames.check(name, labels);
    this.name = name;
    this.help = help;
    this.type = type;
    this.labels = List.copyOf(labels);
    this.limit = limit;
    this.maker = maker;
    sorted =
        IntStream.range(0, labels.size())
            .boxed()
            .sorted(Comparator.comparing(labels::get))
            .mapToInt(Integer::intValue)
            .toArray();
    String[] values = new String[labels.size()];
    Arrays.fill(values, OVERFLOW);
    overflow = new LabelValues(values);
  }

  final String name() {
    return name;
  }

  /** Returns the series of these values, which the caller gives away. */
  final S series(String... values) {
    if (values.length != labels.size()) {
      throw new IllegalArgumentException(
          name
              + ": inconsistent label cardinality: expected "
              + labels.size()
              + " label values but got "
              + values.length);
    }
    LabelValues key = new LabelValues(values);
    S found = series.get(key);
    return found != null ? found : make(key);
  }

  private S make(LabelValues key) {
    boolean full = series.size() >= limit && !series.containsKey(key);
    return series.computeIfAbsent(full ? overflow : key, absent -> maker.get());
  }

  @Override
  public final List<Snapshot> collect() {
    Map<LabelValues, S> ordered = new TreeMap<>(this::compare);
    ordered.putAll(series);
    List<Sample> samples = new ArrayList<>();
    ordered.forEach((values, one) -> one.addTo(samples, pairs(values)));
    return List.of(new Snapshot(name, help, type, samples));
  }

  private int compare(LabelValues a, LabelValues b) {
    for (int i : sorted) {
      int difference = a.get(i).compareTo(b.get(i));
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  private List<String> pairs(LabelValues values) {
    List<String> pairs = new ArrayList<>(2 * sorted.length);
    for (int i : sorted) {
      pairs.add(labels.get(i));
      pairs.add(values.get(i));
    }
    return pairs;
  }
}
