package dev.jenever.internal.undertow;

import dev.jenever.internal.go.Utf8;

/** Header values on their way to the wire and from it, where each character is a byte. */
final class HeaderText {

  private HeaderText() {}

  /** Returns the text of a value as it was received. */
  static String decode(String wire) {
    return Utf8.fromBytes(wire);
  }

  /**
   * Returns the bytes of a value to send: in UTF-8, trimmed, and with spaces for line ends (as in
   * Go) and for other control characters, which no value may have.
   */
  static String encode(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' && c != '\t' || c >= 0x7F) {
        return Utf8.toBytes(trim(withoutControls(value)));
      }
    }
    return trim(value);
  }

  private static String withoutControls(String value) {
    StringBuilder out = new StringBuilder(value);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' && c != '\t' || c == 0x7F) {
        out.setCharAt(i, ' ');
      }
    }
    return out.toString();
  }

  private static String trim(String value) {
    int from = 0;
    int to = value.length();
    while (from < to && isSpace(value.charAt(from))) {
      from++;
    }
    while (from < to && isSpace(value.charAt(to - 1))) {
      to--;
    }
    return value.substring(from, to);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }
}
