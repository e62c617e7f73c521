package dev.jenever.contrib.trace;

/**
 * A host and its port, read as otelgin reads them.
 *
 * @param host without brackets, {@code ""} when it is missing or cannot be read
 * @param port -1 when it is missing or cannot be read
 */
record HostPort(String host, int port) {

  private static final HostPort NONE = new HostPort("", -1);
  private static final int MAX_PORT = 65_535;

  static HostPort of(String text) {
    int colon = text.lastIndexOf(':');
    if (text.startsWith("[")) {
      int end = text.lastIndexOf(']');
      if (end < 0) {
        return NONE;
      }
      return colon < end ? new HostPort(text.substring(1, end), -1) : bracketed(text);
    }
    if (colon < 0) {
      return new HostPort(text, -1);
    }
    String host = text.substring(0, colon);
    boolean plain = host.indexOf(':') < 0 && text.indexOf('[') < 0 && text.indexOf(']') < 0;
    return plain ? new HostPort(host, port(text, colon + 1)) : NONE;
  }

  /** Go takes the first bracket for the end, and wants nothing but the port behind it. */
  private static HostPort bracketed(String text) {
    int end = text.indexOf(']');
    boolean good =
        text.lastIndexOf(':') == end + 1
            && text.indexOf('[', 1) < 0
            && text.indexOf(']', end + 1) < 0;
    return good ? new HostPort(text.substring(1, end), port(text, end + 2)) : NONE;
  }

  private static int port(String text, int start) {
    if (start == text.length()) {
      return -1;
    }
    int port = 0;
    for (int i = start; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9 || port > MAX_PORT) {
        return -1;
      }
      port = port * 10 + digit;
    }
    return port > MAX_PORT ? -1 : port;
  }
}
