package dev.jenever.internal.validation.format;

/** Classes of characters the formats are built from; ASCII unless said otherwise. */
final class Chars {

  private Chars() {}

  /** A class of characters. */
  @FunctionalInterface
  interface Set {
    boolean has(char c);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  static boolean isLetter(char c) {
    return isLower(c) || isUpper(c);
  }

  static boolean isAlnum(char c) {
    return isLetter(c) || isDigit(c);
  }

  static boolean isLowerHex(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f');
  }

  static boolean isHex(char c) {
    return isLowerHex(c) || (c >= 'A' && c <= 'F');
  }

  /** What a regular expression calls {@code \s}. */
  static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }

  /** Whether the text is one or more characters of the class. */
  static boolean all(String text, Set set) {
    return !text.isEmpty() && all(text, 0, text.length(), set);
  }

  /** Whether every character from one index up to another is of the class. */
  static boolean all(String text, int from, int to, Set set) {
    for (int i = from; i < to; i++) {
      if (!set.has(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the text is so many characters of the class. */
  static boolean all(String text, int length, Set set) {
    return text.length() == length && all(text, 0, length, set);
  }
}
