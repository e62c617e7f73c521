package dev.jenever.internal.go;

/**
 * Percent-encoding with Go's rules, which differ from {@link java.net.URLEncoder}'s.
 *
 * <p>Bytes are UTF-8 and escapes upper-case hexadecimal; only the query form turns a space into
 * {@code +} and back. Decoding is strict: a {@code %} without two hexadecimal digits fails.
 * Stateless, safe for use by many threads. Counterpart of {@code url.QueryEscape}, {@code
 * url.PathEscape} and their inverses.
 */
public final class UrlEscape {

  private static final char[] UPPER_HEX = "0123456789ABCDEF".toCharArray();

  private UrlEscape() {}

  /** Escapes all but {@code A-Za-z0-9-_.~}; a space becomes {@code +}. */
  public static String queryEscape(String text) {
    return escape(Utf8.toBytes(text), UrlMode.QUERY_COMPONENT);
  }

  /** Escapes a path segment: also {@code $&+:=@} stay, a space becomes {@code %20}. */
  public static String pathEscape(String text) {
    return escape(Utf8.toBytes(text), UrlMode.PATH_SEGMENT);
  }

  /**
   * Decodes escapes and {@code +}.
   *
   * @throws GoTextException {@code invalid URL escape "%zz"}
   */
  public static String queryUnescape(String text) {
    return unescapeText(text, UrlMode.QUERY_COMPONENT);
  }

  /**
   * Decodes escapes, leaves {@code +} alone.
   *
   * @throws GoTextException {@code invalid URL escape "%zz"}
   */
  public static String pathUnescape(String text) {
    return unescapeText(text, UrlMode.PATH_SEGMENT);
  }

  private static String unescapeText(String text, UrlMode mode) {
    return Utf8.fromBytes(unescape(Utf8.toBytes(text), mode));
  }

  /** Escapes a byte string; returns the same object when nothing needs it. */
  static String escape(String bytes, UrlMode mode) {
    int i = 0;
    while (i < bytes.length() && !mode.mustEscape(bytes.charAt(i))) {
      i++;
    }
    if (i == bytes.length()) {
      return bytes;
    }
    StringBuilder out = new StringBuilder(bytes.length() + 16).append(bytes, 0, i);
    for (; i < bytes.length(); i++) {
      escape(bytes.charAt(i), mode, out);
    }
    return out.toString();
  }

  private static void escape(char c, UrlMode mode, StringBuilder out) {
    if (!mode.mustEscape(c)) {
      out.append(c);
    } else if (c == ' ' && mode == UrlMode.QUERY_COMPONENT) {
      out.append('+');
    } else {
      out.append('%').append(UPPER_HEX[c >> 4]).append(UPPER_HEX[c & 15]);
    }
  }

  /** Decodes a byte string into a byte string; returns the same object when nothing changes. */
  static String unescape(String bytes, UrlMode mode) {
    if (!check(bytes, mode)) {
      return bytes;
    }
    StringBuilder out = new StringBuilder(bytes.length());
    for (int i = 0; i < bytes.length(); i++) {
      char c = bytes.charAt(i);
      if (c == '%') {
        out.append((char) byteAt(bytes, i));
        i += 2;
      } else {
        out.append(c == '+' && mode == UrlMode.QUERY_COMPONENT ? ' ' : c);
      }
    }
    return out.toString();
  }

  /** Fails on the first fault; returns whether decoding would change anything. */
  private static boolean check(String bytes, UrlMode mode) {
    boolean changes = false;
    for (int i = 0; i < bytes.length(); i++) {
      char c = bytes.charAt(i);
      if (c == '%') {
        checkEscape(bytes, i, mode);
        changes = true;
        i += 2;
      } else if (c == '+') {
        changes |= mode == UrlMode.QUERY_COMPONENT;
      } else if (mode.isHost() && c < 0x80 && mode.mustEscape(c)) {
        throw new GoTextException(
            "invalid character " + GoQuote.quote(String.valueOf(c)) + " in host name");
      }
    }
    return changes;
  }

  private static void checkEscape(String bytes, int i, UrlMode mode) {
    int value = byteAt(bytes, i);
    if (value < 0 || !isAllowed(value, mode)) {
      String escape = bytes.substring(i, Math.min(i + 3, bytes.length()));
      throw new GoTextException("invalid URL escape " + GoQuote.quoteBytes(escape));
    }
  }

  /** RFC 3986 and RFC 6874 restrict what may be escaped in hosts and zones. */
  private static boolean isAllowed(int value, UrlMode mode) {
    return switch (mode) {
      case HOST -> value >= 0x80 || value == '%';
      case ZONE -> value == '%' || value == ' ' || !UrlMode.HOST.mustEscape(value);
      default -> true;
    };
  }

  /** Returns the byte that the escape at {@code i} stands for, or -1 when it is malformed. */
  private static int byteAt(String bytes, int i) {
    if (i + 2 >= bytes.length()) {
      return -1;
    }
    int high = Hex.digit(bytes.charAt(i + 1));
    int low = Hex.digit(bytes.charAt(i + 2));
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }
}
