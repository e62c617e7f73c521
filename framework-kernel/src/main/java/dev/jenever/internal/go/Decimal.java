package dev.jenever.internal.go;

/**
 * A finite, non-negative decimal number {@code digits * 10^exponent}.
 *
 * @param digits at most 17 decimal digits, the last one not zero unless the number is zero
 */
record Decimal(long digits, int exponent) {

  private static final long[] POWERS = new long[19];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
  }

  /** Drops trailing zeros. */
  static Decimal of(long digits, int exponent) {
    long left = digits;
    int scale = exponent;
    while (left != 0 && left % 10 == 0) {
      left /= 10;
      scale++;
    }
    return new Decimal(left, scale);
  }

  /** Returns how many digits there are. */
  int length() {
    return length(digits);
  }

  /** Returns where the decimal point stands, counted from before the first digit. */
  int point() {
    return length() + exponent;
  }

  static int length(long digits) {
    int length = 1;
    while (length < POWERS.length && digits >= POWERS[length]) {
      length++;
    }
    return length;
  }
}
