package dev.jenever.contrib.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Counts observations by their size; made by {@link MetricsRegistry#histogram}.
 *
 * <p>Safe for use by any thread. Counterpart of {@code prometheus.HistogramVec}.
 */
public final class Histogram extends Family<Histogram.Buckets> {

  /** The buckets of Prometheus's clients, made for seconds. */
  static final double[] DEFAULT = {.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10};

  Histogram(String name, String help, double[] bounds, List<String> labels, int limit) {
    super(name, help, MetricType.HISTOGRAM, labels, limit, () -> new Buckets(bounds));
    for (int i = 1; i < bounds.length; i++) {
      if (!(bounds[i - 1] < bounds[i])) {
        throw new IllegalArgumentException(
            name + ": buckets " + Arrays.toString(bounds) + " (expected: in ascending order)");
      }
    }
  }

  /** Adds an observation, in the order of the labels. */
  public void observe(double value, String... labelValues) {
    series(labelValues).observe(value, null);
  }

  void observe(double value, @Nullable TraceIds trace, String... labelValues) {
    series(labelValues).observe(value, trace);
  }

  /** The buckets of one series. */
  static final class Buckets implements Family.Series {

    private final double[] bounds;
    private final LongAdder[] counts;
    private final AtomicReferenceArray<@Nullable Exemplar> exemplars;
    private final DoubleAdder sum = new DoubleAdder();

    Buckets(double[] bounds) {
      this.bounds = bounds;
      counts = new LongAdder[bounds.length + 1];
      Arrays.setAll(counts, i -> new LongAdder());
      exemplars = new AtomicReferenceArray<>(counts.length);
    }

    void observe(double value, @Nullable TraceIds trace) {
      int bucket = 0;
      while (bucket < bounds.length && !(value <= bounds[bucket])) {
        bucket++;
      }
      counts[bucket].increment();
      sum.add(value);
      if (trace != null) {
        exemplars.lazySet(bucket, Exemplar.of(trace, value));
      }
    }

    @Override
    public void addTo(List<Sample> samples, List<String> labels) {
      long count = 0;
      for (int i = 0; i < counts.length; i++) {
        count += counts[i].sum();
        double bound = i < bounds.length ? bounds[i] : Double.POSITIVE_INFINITY;
        List<String> bucket = new ArrayList<>(labels);
        bucket.add("le");
        bucket.add(Numbers.text(bound));
        samples.add(new Sample("_bucket", bucket, count, exemplars.get(i)));
      }
      samples.add(new Sample("_sum", labels, sum.sum(), null));
      samples.add(new Sample("_count", labels, count, null));
    }
  }
}
