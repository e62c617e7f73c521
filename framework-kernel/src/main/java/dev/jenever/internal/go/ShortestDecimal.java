package dev.jenever.internal.go;

import org.jspecify.annotations.Nullable;

/**
 * Finds the shortest decimal number that reads back as the same float, the closest one if several
 * are equally short.
 *
 * <p>JDK 17's own {@code Double.toString} is not always shortest. The algorithm is Raffaello
 * Giulietti's "Schubfach"; numbers of at most 15 digits take a short way around it.
 */
final class ShortestDecimal {

  private static final int DOUBLE_MIN_EXPONENT = -1074;
  private static final int FLOAT_MIN_EXPONENT = -149;
  private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7};

  private ShortestDecimal() {}

  /** Returns the digits of a finite number; its sign is ignored. */
  static Decimal of(double value) {
    double abs = Math.abs(value);
    Decimal few = ofFewDigits(abs);
    if (few != null) {
      return few;
    }
    long bits = Double.doubleToRawLongBits(abs);
    int exponent = (int) (bits >>> 52);
    long fraction = bits & (1L << 52) - 1;
    if (exponent == 0) {
      return schubfach(fraction, DOUBLE_MIN_EXPONENT, false);
    }
    boolean edge = fraction == 0 && exponent > 1;
    return schubfach(fraction | 1L << 52, exponent - 1 + DOUBLE_MIN_EXPONENT, edge);
  }

  /** Returns the digits of a finite number; its sign is ignored. */
  static Decimal of(float value) {
    float abs = Math.abs(value);
    Decimal few = ofFewDigits(abs);
    if (few != null) {
      return few;
    }
    if (abs == 0x1p-12f) {
      // The only power of two halfway between two candidates; Go 1.26 rounds it up, not to even.
      return new Decimal(24414063, -11);
    }
    int bits = Float.floatToRawIntBits(abs);
    int exponent = bits >>> 23;
    int fraction = bits & (1 << 23) - 1;
    if (exponent == 0) {
      return schubfach(fraction, FLOAT_MIN_EXPONENT, false);
    }
    boolean edge = fraction == 0 && exponent > 1;
    return schubfach(fraction | 1 << 23, exponent - 1 + FLOAT_MIN_EXPONENT, edge);
  }

  /** Decimals of at most 15 digits are all distinct as doubles, so one that fits is the answer. */
  private static @Nullable Decimal ofFewDigits(double abs) {
    for (int scale = 0; scale < POWERS.length; scale++) {
      double scaled = abs * POWERS[scale];
      if (scaled >= 1e15) {
        return null;
      }
      long digits = (long) (scaled + 0.5);
      if (digits / POWERS[scale] == abs) {
        return Decimal.of(digits, -scale);
      }
    }
    return null;
  }

  private static @Nullable Decimal ofFewDigits(float abs) {
    for (int scale = 0; scale < POWERS.length; scale++) {
      double scaled = abs * POWERS[scale];
      if (scaled >= 1e6) {
        return null;
      }
      long digits = (long) (scaled + 0.5);
      if ((float) (digits / POWERS[scale]) == abs) {
        return Decimal.of(digits, -scale);
      }
    }
    return null;
  }

  /**
   * Handles {@code mantissa * 2^exponent}.
   *
   * @param edge whether the next smaller float is only half as far away as the next larger one
   */
  private static Decimal schubfach(long mantissa, int exponent, boolean edge) {
    int k = exponent * 1262611 - (edge ? 524031 : 0) >> 22;
    int shift = exponent + PowersOfTen.floorLog2(-k) + 2;
    long high = PowersOfTen.high(-k);
    long low = PowersOfTen.low(-k);
    long quarters = mantissa << 2;
    // The interval of numbers that round to the float; its ends belong to even mantissas only.
    long odd = mantissa & 1;
    long lower = multiply(high, low, quarters - (edge ? 1 : 2) << shift) + odd;
    long value = multiply(high, low, quarters << shift);
    long upper = multiply(high, low, quarters + 2 << shift) - odd;

    long floor = value >> 2;
    long tens = floor / 10 * 10;
    boolean tensFit = lower <= tens << 2;
    boolean nextTensFit = tens + 10 << 2 <= upper;
    if (tensFit != nextTensFit) {
      return Decimal.of(tensFit ? tens : tens + 10, k);
    }
    boolean floorFits = lower <= floor << 2;
    boolean ceilingFits = floor + 1 << 2 <= upper;
    if (floorFits != ceilingFits) {
      return Decimal.of(floorFits ? floor : floor + 1, k);
    }
    long middle = (floor << 2) + 2;
    boolean down = value < middle || value == middle && (floor & 1) == 0;
    return Decimal.of(down ? floor : floor + 1, k);
  }

  /** Returns the product divided by 2^127, its last bit set when anything is lost. */
  private static long multiply(long high, long low, long factor) {
    long carry = Math.multiplyHigh(low, factor);
    long middle = (high * factor >>> 1) + carry;
    long top = Math.multiplyHigh(high, factor) + (middle >>> 63);
    return top | ((middle & Long.MAX_VALUE) == 0 ? 0 : 1);
  }
}
