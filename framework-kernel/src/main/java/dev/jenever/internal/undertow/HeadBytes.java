package dev.jenever.internal.undertow;

/** Which bytes may stand where in a head: RFC 9110, and Go for what a host may be. */
final class HeadBytes {

  private static final byte TOKEN = 1;
  private static final byte VALUE = 2;
  private static final byte HOST = 4;

  private static final byte[] CLASSES = classes();

  private HeadBytes() {}

  /** Returns whether a byte may be part of a method or a header name. */
  static boolean isToken(byte b) {
    return (CLASSES[b & 0xFF] & TOKEN) != 0;
  }

  /** Returns whether a byte may be part of a header value. */
  static boolean isValue(byte b) {
    return (CLASSES[b & 0xFF] & VALUE) != 0;
  }

  /** Returns whether a byte may be part of a host. */
  static boolean isHost(byte b) {
    return (CLASSES[b & 0xFF] & HOST) != 0;
  }

  static boolean isSpace(byte b) {
    return b == ' ' || b == '\t';
  }

  /** Returns the value of a hexadecimal digit, or -1. */
  static int hex(byte b) {
    return b < 0 ? -1 : Character.digit((char) b, 16);
  }

  /** Returns whether the bytes are a word. */
  static boolean equals(byte[] bytes, int from, int to, String word) {
    if (to - from != word.length()) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (bytes[i] != word.charAt(i - from)) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether the bytes are a word in lower case, in whatever case they are. */
  static boolean equalsIgnoreCase(byte[] bytes, int from, int to, String lowerCase) {
    if (to - from != lowerCase.length()) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (lower(bytes[i]) != lowerCase.charAt(i - from)) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether the bytes are a header's name, in whatever case either is. */
  static boolean isSameName(byte[] bytes, int from, int to, String name) {
    if (to - from != name.length()) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (lower(bytes[i]) != lower(name.charAt(i - from))) {
        return false;
      }
    }
    return true;
  }

  private static int lower(int c) {
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
  }

  /** Returns whether a list of words, divided by commas, has a word in lower case. */
  static boolean hasWord(byte[] bytes, int from, int to, String lowerCase) {
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || bytes[i] == ',') {
        int first = skipSpaces(bytes, start, i);
        if (equalsIgnoreCase(bytes, first, trimSpaces(bytes, first, i), lowerCase)) {
          return true;
        }
        start = i + 1;
      }
    }
    return false;
  }

  static int skipSpaces(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && isSpace(bytes[i])) {
      i++;
    }
    return i;
  }

  static int trimSpaces(byte[] bytes, int from, int to) {
    int i = to;
    while (i > from && isSpace(bytes[i - 1])) {
      i--;
    }
    return i;
  }

  private static byte[] classes() {
    byte[] classes = new byte[256];
    for (int b = 0; b < 256; b++) {
      boolean token = b < 0x80 && HeaderStrings.isTokenChar((char) b);
      boolean value = b >= ' ' && b != 0x7F || b == '\t';
      boolean alphanumeric = b < 0x80 && Character.isLetterOrDigit(b);
      boolean host = alphanumeric || b > 0 && "!$%&()*+,-.:;=['_]~".indexOf(b) >= 0;
      classes[b] = (byte) ((token ? TOKEN : 0) | (value ? VALUE : 0) | (host ? HOST : 0));
    }
    return classes;
  }
}
