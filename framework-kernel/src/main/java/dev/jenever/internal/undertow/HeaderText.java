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
    return isPlain(value) ? value : Utf8.toBytes(trim(withoutControls(value)));
  }

  /** Returns whether a value is sent as it is. */
  static boolean isPlain(String value) {
    int length = value.length();
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      if (c < ' ' || c >= 0x7F) {
        return false;
      }
    }
    return length == 0 || value.charAt(0) != ' ' && value.charAt(length - 1) != ' ';
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
