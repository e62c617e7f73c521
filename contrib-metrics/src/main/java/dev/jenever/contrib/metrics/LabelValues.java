package dev.jenever.contrib.metrics;

import java.util.Arrays;

/** The values of a series' labels, as a key and in order. */
final class LabelValues implements Comparable<LabelValues> {

  private final String[] values;
  private final int hash;

  LabelValues(String[] values) {
    this.values = values;
    this.hash = Arrays.hashCode(values);
  }

  String get(int index) {
    return values[index];
  }

  @Override
  public int compareTo(LabelValues other) {
    return Arrays.compare(values, other.values);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LabelValues that
        && hash == that.hash
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
