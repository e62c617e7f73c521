package dev.jenever.internal.html;

import java.nio.charset.StandardCharsets;

/** Escapes and filters addresses. */
final class UrlEscapes {

  static final String REFUSED = "#" + HtmlEscapes.REFUSED;

  private static final String RESERVED = "!#$&*+,/:;=?@[]";

  private UrlEscapes() {}

  /** Lets no scheme through but those that run no script. */
  static String filter(String url) {
    return isSafe(url) ? url : REFUSED;
  }

  /** Escapes what may not stand in an address at all. */
  static String normalize(String url) {
    return escape(url, true);
  }

  /** Escapes all that means something in an address. */
  static String escape(String url) {
    return escape(url, false);
  }

  /** Filters and normalises a list of addresses with sizes. */
  static String sources(String list) {
    StringBuilder out = new StringBuilder();
    for (String source : list.split(",", -1)) {
      out.append(out.length() == 0 ? "" : ",").append(source(source));
    }
    return out.toString();
  }

  private static String source(String source) {
    int start = 0;
    while (start < source.length() && isSpace(source.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < source.length() && !isSpace(source.charAt(end))) {
      end++;
    }
    String url = source.substring(start, end);
    boolean sized = source.substring(end).chars().allMatch(c -> isSpace(c) || isAlphanumeric(c));
    return isSafe(url) && sized
        ? source.substring(0, start) + normalize(url) + source.substring(end)
        : REFUSED;
  }

  private static boolean isSafe(String url) {
    int colon = url.indexOf(':');
    if (colon < 0 || url.lastIndexOf('/', colon) >= 0) {
      return true;
    }
    String scheme = url.substring(0, colon);
    return scheme.equalsIgnoreCase("http")
        || scheme.equalsIgnoreCase("https")
        || scheme.equalsIgnoreCase("mailto");
  }

  private static String escape(String url, boolean keepReserved) {
    byte[] bytes = url.getBytes(StandardCharsets.UTF_8);
    StringBuilder out = new StringBuilder(bytes.length + 16);
    for (int i = 0; i < bytes.length; i++) {
      int c = bytes[i] & 0xff;
      if (isAlphanumeric(c)
          || "-._~".indexOf(c) >= 0
          || keepReserved && (RESERVED.indexOf(c) >= 0 || isEscape(bytes, i))) {
        out.append((char) c);
      } else {
        out.append('%')
            .append(Character.forDigit(c >> 4, 16))
            .append(Character.forDigit(c & 15, 16));
      }
    }
    return out.toString();
  }

  private static boolean isEscape(byte[] bytes, int at) {
    return bytes[at] == '%'
        && at + 2 < bytes.length
        && Character.digit(bytes[at + 1], 16) >= 0
        && Character.digit(bytes[at + 2], 16) >= 0;
  }

  private static boolean isAlphanumeric(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }
}
