package dev.jenever.internal.go;

import java.util.Locale;

/** The verbs {@code b} (mantissa and binary exponent) and {@code x} (hexadecimal) for floats. */
final class BinaryFloatFormat {

  private static final long ONE = 1L << 60;

  private BinaryFloatFormat() {}

  static String format(double abs, char verb, int precision, boolean single) {
    int mantissaBits = single ? 23 : 52;
    int bias = single ? 127 : 1023;
    long bits = single ? Float.floatToRawIntBits((float) abs) : Double.doubleToRawLongBits(abs);
    int field = (int) (bits >>> mantissaBits);
    long fraction = bits & (1L << mantissaBits) - 1;
    long mantissa = field == 0 ? fraction : fraction | 1L << mantissaBits;
    int exponent = Math.max(field, 1) - bias;
    if (verb == 'b') {
      int shifted = exponent - mantissaBits;
      return mantissa + (shifted < 0 ? "p" : "p+") + shifted;
    }
    String text = hex(mantissa << 60 - mantissaBits, exponent, precision);
    return verb == 'x' ? text : text.toUpperCase(Locale.ROOT);
  }

  /** Writes {@code mantissa / 2^60 * 2^exponent}. */
  private static String hex(long mantissa, int exponent, int precision) {
    long digits = mantissa;
    int power = mantissa == 0 ? 0 : exponent;
    while (digits != 0 && (digits & ONE) == 0) {
      digits <<= 1;
      power--;
    }
    if (precision >= 0 && precision < 15) {
      digits = round(digits, precision);
      if ((digits & ONE << 1) != 0) {
        digits >>>= 1;
        power++;
      }
    }
    StringBuilder out = new StringBuilder("0x").append(digits >>> 60 & 1);
    appendFraction(out, digits & ONE - 1, precision);
    out.append(power < 0 ? "p-" : "p+");
    return FloatFormat.appendExponent(out, Math.abs(power)).toString();
  }

  private static long round(long digits, int precision) {
    int dropped = 60 - precision * 4;
    long rest = digits & (1L << dropped) - 1;
    long kept = digits >>> dropped;
    long half = 1L << dropped - 1;
    boolean up = rest > half || rest == half && (kept & 1) == 1;
    return (up ? kept + 1 : kept) << dropped;
  }

  private static void appendFraction(StringBuilder out, long fraction, int precision) {
    if (precision > 0 || precision < 0 && fraction != 0) {
      out.append('.');
    }
    long left = fraction;
    for (int i = 0; precision < 0 ? left != 0 : i < precision; i++) {
      Hex.append(out, (int) (left >>> 56), 1);
      left = left << 4 & ONE - 1;
    }
  }
}
