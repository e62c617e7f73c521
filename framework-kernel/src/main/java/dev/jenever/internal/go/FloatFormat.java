package dev.jenever.internal.go;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Formats floats like {@code strconv.FormatFloat}; floats and doubles differ in what is shortest.
 */
final class FloatFormat {

  private FloatFormat() {}

  /** Formats with a verb of {@code bxXeEfgG}; a precision of -1 means as many digits as needed. */
  static String format(double value, char verb, int precision, boolean single) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return special(value);
    }
    String sign = Double.doubleToRawLongBits(value) < 0 ? "-" : "";
    double abs = Math.abs(value);
    return switch (verb) {
      case 'b', 'x', 'X' -> sign + BinaryFloatFormat.format(abs, verb, precision, single);
      case 'e', 'E', 'f', 'g', 'G' -> sign + decimal(abs, verb, precision, single);
      default -> "%" + verb;
    };
  }

  static String special(double value) {
    return Double.isNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf";
  }

  private static String decimal(double abs, char verb, int precision, boolean single) {
    boolean shortest = precision < 0;
    Digits digits = shortest ? Digits.shortest(abs, single) : Digits.rounded(abs, verb, precision);
    int wanted = shortest ? digits.shortestPrecision(verb) : precision;
    return switch (verb) {
      case 'f' -> plain(digits, wanted);
      case 'e', 'E' -> scientific(digits, wanted, verb);
      default -> general(digits, verb, shortest, Math.max(wanted, shortest ? 0 : 1));
    };
  }

  private static String general(Digits digits, char verb, boolean shortest, int precision) {
    int count = digits.text.length();
    boolean whole = precision > count && count >= digits.point;
    int limit = shortest ? 6 : whole ? count : precision;
    int exponent = digits.point - 1;
    if (exponent < -4 || exponent >= limit) {
      return scientific(digits, Math.min(precision, count) - 1, (char) (verb - 2));
    }
    int places = (precision > digits.point ? count : precision) - digits.point;
    return plain(digits, Math.max(places, 0));
  }

  private static String plain(Digits digits, int places) {
    StringBuilder out = new StringBuilder(Math.max(digits.point, 1) + places + 1);
    if (digits.point > 0) {
      digits.append(out, 0, digits.point);
    } else {
      out.append('0');
    }
    if (places > 0) {
      digits.append(out.append('.'), digits.point, digits.point + places);
    }
    return out.toString();
  }

  private static String scientific(Digits digits, int places, char letter) {
    StringBuilder out = new StringBuilder(places + 8);
    digits.append(out, 0, 1);
    if (places > 0) {
      digits.append(out.append('.'), 1, 1 + places);
    }
    int exponent = digits.text.isEmpty() ? 0 : digits.point - 1;
    out.append(letter).append(exponent < 0 ? '-' : '+');
    return appendExponent(out, Math.abs(exponent)).toString();
  }

  static StringBuilder appendExponent(StringBuilder out, int exponent) {
    return exponent < 10 ? out.append('0').append(exponent) : out.append(exponent);
  }

  /** Decimal digits without trailing zeros; the value is {@code 0.text * 10^point}. */
  private static final class Digits {

    final String text;
    final int point;

    private Digits(String text, int point) {
      this.text = text;
      this.point = text.isEmpty() ? 0 : point;
    }

    static Digits shortest(double abs, boolean single) {
      Decimal number = single ? ShortestDecimal.of((float) abs) : ShortestDecimal.of(abs);
      return number.digits() == 0
          ? new Digits("", 0)
          : new Digits(Long.toString(number.digits()), number.point());
    }

    static Digits rounded(double abs, char verb, int precision) {
      BigDecimal exact = new BigDecimal(abs);
      BigDecimal rounded =
          verb == 'f'
              ? exact.setScale(precision, RoundingMode.HALF_EVEN)
              : exact.round(new MathContext(significant(verb, precision), RoundingMode.HALF_EVEN));
      if (rounded.signum() == 0) {
        return new Digits("", 0);
      }
      BigDecimal trimmed = rounded.stripTrailingZeros();
      String text = trimmed.unscaledValue().toString();
      return new Digits(text, text.length() - trimmed.scale());
    }

    private static int significant(char verb, int precision) {
      return verb == 'e' || verb == 'E' ? precision + 1 : Math.max(precision, 1);
    }

    int shortestPrecision(char verb) {
      return switch (verb) {
        case 'f' -> Math.max(text.length() - point, 0);
        case 'e', 'E' -> Math.max(text.length() - 1, 0);
        default -> text.length();
      };
    }

    /** Appends the digits at the given positions; zeros where there are none. */
    void append(StringBuilder out, int from, int to) {
      for (int i = from; i < to; i++) {
        out.append(i >= 0 && i < text.length() ? text.charAt(i) : '0');
      }
    }
  }
}
