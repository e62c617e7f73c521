package dev.jenever.internal.json;

import dev.jenever.spi.JsonException;
import java.math.BigDecimal;
import java.math.MathContext;

/** Writes floating-point numbers. */
final class JsonFloats {

  private static final double EXACT = 1L << 53;

  private JsonFloats() {}

  static void number(JsonBytes out, double value) {
    if (value == (long) value && Math.abs(value) < EXACT && !isMinusZero(value)) {
      JsonText.number(out, (long) value);
      return;
    }
    requireFinite(value);
    double size = Math.abs(value);
    out.putAscii(format(shortest(value), size != 0 && (size < 1e-6 || size >= 1e21), value));
  }

  static void number(JsonBytes out, float value) {
    if (value == (int) value && Math.abs(value) < 1 << 24 && !isMinusZero(value)) {
      JsonText.number(out, (int) value);
      return;
    }
    requireFinite(value);
    float size = Math.abs(value);
    out.putAscii(format(shortest(value), size != 0 && (size < 1e-6f || size >= 1e21f), value));
  }

  private static boolean isMinusZero(double value) {
    return value == 0 && 1 / value < 0;
  }

  private static void requireFinite(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      String text = Double.isNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf";
      throw new JsonException("json: unsupported value: " + text);
    }
  }

  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 1; digits < 17; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits));
      if (rounded.doubleValue() == value) {
        return rounded;
      }
    }
    return exact.round(new MathContext(17));
  }

  private static BigDecimal shortest(float value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 1; digits < 9; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits));
      if (rounded.floatValue() == value) {
        return rounded;
      }
    }
    return exact.round(new MathContext(9));
  }

  private static String format(BigDecimal value, boolean exponent, double sign) {
    if (value.signum() == 0) {
      return isMinusZero(sign) ? "-0" : "0";
    }
    BigDecimal stripped = value.stripTrailingZeros();
    if (!exponent) {
      return stripped.toPlainString();
    }
    String digits = stripped.unscaledValue().abs().toString();
    int power = digits.length() - 1 - stripped.scale();
    StringBuilder out = new StringBuilder();
    out.append(value.signum() < 0 ? "-" : "").append(digits.charAt(0));
    if (digits.length() > 1) {
      out.append('.').append(digits, 1, digits.length());
    }
    return out.append(power < 0 ? "e-" : "e+").append(Math.abs(power)).toString();
  }
}
