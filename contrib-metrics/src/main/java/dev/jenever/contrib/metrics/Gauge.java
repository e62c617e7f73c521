package dev.jenever.contrib.metrics;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Tells what goes up and down; made by {@link MetricsRegistry#gauge}.
 *
 * <p>Safe for use by any thread. Counterpart of {@code prometheus.GaugeVec}.
 */
public final class Gauge extends Family<Gauge.Level> {

  Gauge(String name, String help, List<String> labels, int limit) {
    super(name, help, MetricType.GAUGE, labels, limit, Level::new);
  }

  /** Sets the series with these label values, in the order of the labels. */
  public void set(double value, String... labelValues) {
    series(labelValues).bits.set(Double.doubleToRawLongBits(value));
  }

  /** Adds one to the series with these label values. */
  public void inc(String... labelValues) {
    series(labelValues).add(1);
  }

  /** Takes one from the series with these label values. */
  public void dec(String... labelValues) {
    series(labelValues).add(-1);
  }

  /** Adds an amount, which may be negative, to the series with these label values. */
  public void add(double amount, String... labelValues) {
    series(labelValues).add(amount);
  }

  /** Returns the value of the series with these label values, 0 when there is none yet. */
  public double value(String... labelValues) {
    return series(labelValues).value();
  }

  /** One level. */
  static final class Level implements Family.Series {

    final AtomicLong bits = new AtomicLong();

    void add(double amount) {
      bits.updateAndGet(old -> Double.doubleToRawLongBits(Double.longBitsToDouble(old) + amount));
    }

    double value() {
      return Double.longBitsToDouble(bits.get());
    }

    @Override
    public void addTo(List<Sample> samples, List<String> labels) {
      samples.add(new Sample("", labels, value(), null));
    }
  }
}
