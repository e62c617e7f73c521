package dev.jenever.internal.go;

/** Hexadecimal digits, ASCII only (Character.digit would accept other scripts). */
final class Hex {

  private static final char[] LOWER = "0123456789abcdef".toCharArray();

  private Hex() {}

  /** Returns the value of a digit of either case, or -1. */
  static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    char lower = (char) (c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }

  /** Appends the value in lower case, padded with zeros to the given number of digits. */
  static void append(StringBuilder out, int value, int digits) {
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
      out.append(LOWER[value >> shift & 15]);
    }
  }
}
