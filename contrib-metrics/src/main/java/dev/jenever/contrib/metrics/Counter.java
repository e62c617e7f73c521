package dev.jenever.contrib.metrics;

import java.util.List;
import java.util.concurrent.atomic.DoubleAdder;

/**
 * Counts what only grows; made by {@link MetricsRegistry#counter}.
 *
 * <p>Safe for use by any thread. Counterpart of {@code prometheus.CounterVec}.
 */
public final class Counter extends Family<Counter.Count> {

  Counter(String name, String help, List<String> labels, int limit) {
    super(name, help, MetricType.COUNTER, labels, limit, Count::new);
  }

  /** Adds one to the series with these label values, in the order of the labels. */
  public void inc(String... labelValues) {
    series(labelValues).value.add(1);
  }

  /**
   * Adds to the series with these label values.
   *
   * @throws IllegalArgumentException when the amount is negative
   */
  public void add(double amount, String... labelValues) {
    if (amount < 0) {
      throw new IllegalArgumentException(name() + ": counter cannot decrease in value");
    }
    series(labelValues).value.add(amount);
  }

  /** Returns the value of the series with these label values, 0 when there is none yet. */
  public double value(String... labelValues) {
    return series(labelValues).value.sum();
  }

  /** One count. */
  static final class Count implements Family.Series {

    final DoubleAdder value = new DoubleAdder();

    @Override
    public void addTo(List<Sample> samples, List<String> labels) {
      samples.add(new Sample("", labels, value.sum(), null));
    }
  }
}
