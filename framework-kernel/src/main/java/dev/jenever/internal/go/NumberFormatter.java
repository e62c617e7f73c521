package dev.jenever.internal.go;

import java.math.BigInteger;
import java.util.Locale;

/** Writes integers and floats with sign, prefix and padding. */
class NumberFormatter extends TextFormatter {

  /** Writes an integer in the base of a verb of {@code d b o O x X}. */
  final void integer(BigInteger value, int verb) {
    int base = base(verb);
    boolean negative = value.signum() < 0;
    if (flags.precision == 0 && value.signum() == 0) {
      padWithBlanks("");
      return;
    }
    String digits = value.abs().toString(base);
    digits = "0".repeat(Math.max(0, minimum(negative) - digits.length())) + digits;
    String text = sign(negative) + prefix(verb, base, digits) + digits;
    padWithBlanks(verb == 'X' ? text.toUpperCase(Locale.ROOT) : text);
  }

  private static int base(int verb) {
    return switch (verb) {
      case 'b' -> 2;
      case 'o', 'O' -> 8;
      case 'x', 'X' -> 16;
      default -> 10;
    };
  }

  /** Returns how many digits there have to be. */
  private int minimum(boolean negative) {
    if (flags.precision >= 0) {
      return flags.precision;
    }
    boolean zeros = flags.zero && !flags.minus && flags.width >= 0;
    boolean sign = negative || flags.plus || flags.space;
    return zeros ? flags.width - (sign ? 1 : 0) : 0;
  }

  private String sign(boolean negative) {
    return negative ? "-" : flags.plus ? "+" : flags.space ? " " : "";
  }

  private String prefix(int verb, int base, String digits) {
    String octal = verb == 'O' ? "0o" : "";
    if (!flags.sharp) {
      return octal;
    }
    return switch (base) {
      case 2 -> "0b";
      case 8 -> octal + (digits.startsWith("0") ? "" : "0");
      case 16 -> "0x";
      default -> "";
    };
  }

  /** Writes a float by a verb of {@code strconv.FormatFloat}. */
  final void floating(double value, boolean single, char verb, int defaultPrecision) {
    int precision = flags.precision >= 0 ? flags.precision : defaultPrecision;
    String number = FloatFormat.format(value, verb, precision, single);
    char sign = number.charAt(0) == '-' ? '-' : '+';
    number = number.charAt(0) == '-' || number.charAt(0) == '+' ? number.substring(1) : number;
    if (flags.space && sign == '+' && !flags.plus) {
      sign = ' ';
    }
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      boolean bare = Double.isNaN(value) && !flags.space && !flags.plus;
      padWithBlanks(bare ? number : sign + number);
      return;
    }
    if (flags.sharp && verb != 'b') {
      number = withPoint(number, verb, precision);
    }
    padSigned(sign, number);
  }

  private void padSigned(char sign, String number) {
    if (!flags.plus && sign == '+') {
      pad(number);
    } else if (flags.zero && !flags.minus && flags.width > number.length() + 1) {
      out.append(sign).append("0".repeat(flags.width - number.length() - 1)).append(number);
    } else {
      pad(sign + number);
    }
  }

  /** Forces a decimal point and, for the general verbs, the zeros behind it. */
  private static String withPoint(String number, char verb, int precision) {
    boolean hex = verb == 'x' || verb == 'X';
    int tail = hex ? number.toLowerCase(Locale.ROOT).indexOf('p') : indexOfExponent(number);
    String head = tail < 0 ? number : number.substring(0, tail);
    StringBuilder out = new StringBuilder(head);
    int missing = 0;
    if (verb == 'g' || verb == 'G' || verb == 'x') {
      missing = (precision < 0 ? 6 : precision) - significant(head);
    }
    if (head.indexOf('.') < 0) {
      missing -= head.equals("0") ? 1 : 0;
      out.append('.');
    }
    out.append("0".repeat(Math.max(missing, 0)));
    return tail < 0 ? out.toString() : out.append(number, tail, number.length()).toString();
  }

  private static int indexOfExponent(String number) {
    int lower = number.indexOf('e');
    return lower >= 0 ? lower : number.indexOf('E');
  }

  /** Counts what follows the first character that is not zero; points do not count. */
  private static int significant(String number) {
    int count = 0;
    boolean started = false;
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      started |= c != '0' && c != '.';
      count += started && c != '.' ? 1 : 0;
    }
    return count;
  }
}
