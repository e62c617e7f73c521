package dev.jenever.contrib.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest(name = "{0} -> {1}, {2}")
  @CsvSource({
    "0, 0, 0.0",
    "-0.0, -0, -0.0",
    "1, 1, 1.0",
    "-3, -3, -3.0",
    "0.25, 0.25, 0.25",
    "999999, 999999, 999999.0",
    "1000000, 1e+06, 1e+06",
    "1234567, 1.234567e+06, 1.234567e+06",
    "123456.5, 123456.5, 123456.5",
    "1e21, 1e+21, 1e+21",
    "1e100, 1e+100, 1e+100",
    "0.0001, 0.0001, 0.0001",
    "0.00001, 1e-05, 1e-05",
    "-0.000015, -1.5e-05, -1.5e-05",
    "NaN, NaN, NaN",
    "Infinity, +Inf, +Inf",
    "-Infinity, -Inf, -Inf",
  })
  void areWrittenAsGoWritesThem(double value, String text, String openMetrics) {
    assertThat(Numbers.text(value)).isEqualTo(text);
    assertThat(Numbers.openMetrics(value)).isEqualTo(openMetrics);
  }
}
