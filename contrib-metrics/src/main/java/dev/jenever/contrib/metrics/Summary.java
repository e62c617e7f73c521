package dev.jenever.contrib.metrics;

import java.util.List;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;

/**
 * Sums up what is observed, without quantiles; made by {@link MetricsRegistry#summary}.
 *
 * <p>Safe for use by any thread. Counterpart of {@code prometheus.SummaryVec} without objectives.
 */
public final class Summary extends Family<Summary.Total> {

  Summary(String name, String help, List<String> labels, int limit) {
    super(name, help, MetricType.SUMMARY, labels, limit, Total::new);
  }

  /** Adds an observation, in the order of the labels. */
  public void observe(double value, String... labelValues) {
    Total total = series(labelValues);
    total.sum.add(value);
    total.count.increment();
  }

  /** One sum. */
  static final class Total implements Family.Series {

    final DoubleAdder sum = new DoubleAdder();
    final LongAdder count = new LongAdder();

    @Override
    public void addTo(List<Sample> samples, List<String> labels) {
      samples.add(new Sample("_sum", labels, sum.sum(), null));
      samples.add(new Sample("_count", labels, count.sum(), null));
    }
  }
}
