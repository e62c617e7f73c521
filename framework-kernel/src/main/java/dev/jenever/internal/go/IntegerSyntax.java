package dev.jenever.internal.go;

/** Reads integers like {@code strconv.ParseUint}. */
final class IntegerSyntax {

  static final String SYNTAX = "invalid syntax";
  static final String RANGE = "value out of range";

  private IntegerSyntax() {}

  /** Returns the unsigned value; failures carry only {@link #SYNTAX} or {@link #RANGE}. */
  static long parse(String text, int base, int bits) {
    int radix = base == 0 ? radix(text) : base;
    int start = base == 0 ? prefixLength(text, radix) : 0;
    if (start >= text.length() && !text.equals("0")) {
      throw new GoTextException(SYNTAX);
    }
    long limit = bits == 64 ? -1 : (1L << bits) - 1;
    boolean underscores = false;
    long value = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '_' && base == 0) {
        underscores = true;
      } else {
        value = append(value, digit(c, radix), radix, limit);
      }
    }
    if (underscores && !UnderscoreRule.test(text)) {
      throw new GoTextException(SYNTAX);
    }
    return value;
  }

  private static long append(long value, int digit, int radix, long limit) {
    long tens = value * radix;
    long sum = tens + digit;
    boolean overflow =
        Math.multiplyHigh(value, radix) + (value < 0 ? radix : 0) != 0
            || Long.compareUnsigned(sum, tens) < 0
            || Long.compareUnsigned(sum, limit) > 0;
    if (overflow) {
      throw new GoTextException(RANGE);
    }
    return sum;
  }

  private static int digit(char c, int radix) {
    int digit = c < 0x80 ? Character.digit(c, radix) : -1;
    if (digit < 0) {
      throw new GoTextException(SYNTAX);
    }
    return digit;
  }

  private static int radix(String text) {
    if (!text.startsWith("0")) {
      return 10;
    }
    return switch (text.length() >= 3 ? text.charAt(1) | 0x20 : 0) {
      case 'b' -> 2;
      case 'x' -> 16;
      default -> 8;
    };
  }

  private static int prefixLength(String text, int radix) {
    if (radix == 10) {
      return 0;
    }
    boolean letter = text.length() >= 3 && (text.charAt(1) | 0x20) == 'o';
    return radix != 8 || letter ? 2 : 1;
  }
}
