package dev.jenever.contrib.metrics;

import java.math.BigDecimal;

/** Numbers as Go's Prometheus client writes them: {@code 0.25}, {@code 5}, {@code 1e+06}. */
final class Numbers {

  private static final int MAX_PLAIN = 1_000_000;

  private Numbers() {}

  static String text(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "+Inf" : "-Inf";
    }
    if (value == Math.rint(value) && Math.abs(value) < MAX_PLAIN) {
      return 1 / value == Double.NEGATIVE_INFINITY ? "-0" : Long.toString((long) value);
    }
    BigDecimal digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    int exponent = digits.precision() - digits.scale() - 1;
    return exponent < -4 || exponent >= 6 ? scientific(digits, exponent) : digits.toPlainString();
  }

  /** Returns what OpenMetrics has in the place of a float: never an integer. */
  static String openMetrics(double value) {
    String text = text(value);
    boolean integer = text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '-');
    return integer ? text + ".0" : text;
  }

  private static String scientific(BigDecimal digits, int exponent) {
    String all = digits.unscaledValue().abs().toString();
    String fraction = all.length() > 1 ? "." + all.substring(1) : "";
    String power = (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "");
    return (digits.signum() < 0 ? "-" : "")
        + all.charAt(0)
        + fraction
        + "e"
        + power
        + Math.abs(exponent);
  }
}
