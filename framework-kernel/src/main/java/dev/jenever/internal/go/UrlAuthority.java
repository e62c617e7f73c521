package dev.jenever.internal.go;

import org.jspecify.annotations.Nullable;

/**
 * The part of a URL between {@code //} and the path, as byte strings.
 *
 * @param user the escaped user information, null when there is no {@code @}
 * @param host decoded host with port
 */
record UrlAuthority(@Nullable String user, String host) {

  static UrlAuthority parse(String scheme, String authority) {
    int at = authority.lastIndexOf('@');
    String host = parseHost(scheme, authority.substring(at + 1));
    return new UrlAuthority(at < 0 ? null : parseUser(authority.substring(0, at)), host);
  }

  private static String parseUser(String user) {
    if (!isUserInfo(user)) {
      throw new GoTextException("net/url: invalid userinfo");
    }
    int colon = user.indexOf(':');
    if (colon < 0) {
      return normalize(user);
    }
    return normalize(user.substring(0, colon)) + ":" + normalize(user.substring(colon + 1));
  }

  private static String normalize(String userOrPassword) {
    String decoded = UrlEscape.unescape(userOrPassword, UrlMode.USER_PASSWORD);
    return UrlEscape.escape(decoded, UrlMode.USER_PASSWORD);
  }

  private static boolean isUserInfo(String user) {
    for (int i = 0; i < user.length(); i++) {
      char c = user.charAt(i);
      if (UrlMode.QUERY_COMPONENT.mustEscape(c) && ":!$&'()*+,;=%@".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static String parseHost(String scheme, String host) {
    int open = host.lastIndexOf('[');
    if (open > 0) {
      throw new GoTextException("invalid IP-literal");
    }
    if (open == 0) {
      return parseIpLiteral(host);
    }
    int colon = host.indexOf(':');
    if (colon >= 0) {
      boolean web = scheme.equals("http") || scheme.equals("https");
      checkPort(host.substring(web ? colon : host.lastIndexOf(':')));
    }
    return UrlEscape.unescape(host, UrlMode.HOST);
  }

  private static String parseIpLiteral(String host) {
    int close = host.lastIndexOf(']');
    if (close < 0) {
      throw new GoTextException("missing ']' in host");
    }
    String port = host.substring(close + 1);
    checkPort(port);
    String address = unescapeAddress(host.substring(1, close));
    if (parseAddress(address).length == 4) {
      throw new GoTextException("invalid IP-literal");
    }
    return "[" + address + "]" + port;
  }

  /** A zone, which starts at {@code %25}, may contain more escapes than the rest (RFC 6874). */
  private static String unescapeAddress(String address) {
    int zone = address.indexOf("%25");
    if (zone < 0) {
      return UrlEscape.unescape(address, UrlMode.HOST);
    }
    return UrlEscape.unescape(address.substring(0, zone), UrlMode.HOST)
        + UrlEscape.unescape(address.substring(zone), UrlMode.ZONE);
  }

  private static byte[] parseAddress(String address) {
    try {
      return IpAddress.parseBytes(address);
    } catch (GoTextException e) {
      throw new GoTextException("invalid host: " + e.getMessage());
    }
  }

  private static void checkPort(String port) {
    if (!isOptionalPort(port)) {
      throw new GoTextException("invalid port " + GoQuote.quoteBytes(port) + " after host");
    }
  }

  static boolean isOptionalPort(String port) {
    if (port.isEmpty()) {
      return true;
    }
    return port.charAt(0) == ':' && port.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
  }
}
