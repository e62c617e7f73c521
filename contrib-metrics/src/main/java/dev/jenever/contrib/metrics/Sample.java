package dev.jenever.contrib.metrics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of an exposition.
 *
 * @param suffix what follows the name of the family: {@code _bucket}
 * @param labels names and values in turns
 */
record Sample(String suffix, List<String> labels, double value, @Nullable Exemplar exemplar) {

  static Sample of(double value, String... labels) {
    return new Sample("", List.of(labels), value, null);
  }
}
