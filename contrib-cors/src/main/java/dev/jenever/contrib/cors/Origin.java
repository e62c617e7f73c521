package dev.jenever.contrib.cors;

import org.jspecify.annotations.Nullable;

/**
 * An origin in its parts: {@code https://app.example:8443}.
 *
 * @param scheme as it is written
 * @param host as it is written, an IPv6 address in its brackets
 * @param port {@code ""} when there is none
 */
record Origin(String scheme, String host, String port) {

  private static final String NOT_IN_A_HOST = "/?#@\\,;\"'<>";

  /** Returns null when the text is no origin: when there is a path, a user or a blank in it. */
  static @Nullable Origin parse(String text) {
    int colon = text.indexOf("://");
    if (colon <= 0 || !isClean(text, colon + 3)) {
      return null;
    }
    String authority = text.substring(colon + 3);
    int port = authority.indexOf(':', authority.lastIndexOf(']') + 1);
    String host = port < 0 ? authority : authority.substring(0, port);
    String number = port < 0 ? "" : authority.substring(port + 1);
    boolean empty = host.isEmpty() || port >= 0 && number.isEmpty();
    return empty || number.indexOf(':') >= 0
        ? null
        : new Origin(text.substring(0, colon), host, number);
  }

  /** Returns it the way browsers send it: in lower case, without the usual port. */
  Origin serialized() {
    String name = Names.lower(scheme);
    boolean usual =
        port.equals("80") && (name.equals("http") || name.equals("ws"))
            || port.equals("443") && (name.equals("https") || name.equals("wss"));
    return new Origin(name, Names.lower(host), usual ? "" : port);
  }

  @Override
  public String toString() {
    return scheme + "://" + host + (port.isEmpty() ? "" : ":" + port);
  }

  private static boolean isClean(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c >= 0x7f || NOT_IN_A_HOST.indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }
}
