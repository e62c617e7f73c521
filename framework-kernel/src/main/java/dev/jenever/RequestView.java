package dev.jenever;

import dev.jenever.http.Headers;
import dev.jenever.http.Request;
import dev.jenever.internal.go.GoTextException;
import dev.jenever.internal.go.UrlEscape;
import java.util.Locale;

/** What can be read off a request without its body. */
final class RequestView {

  private RequestView() {}

  /** The Content-Type up to the first blank or semicolon, in the case in which it was sent. */
  static String contentType(Request request) {
    String value = request.headers().get("Content-Type");
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) == ' ' || value.charAt(i) == ';') {
        return value.substring(0, i);
      }
    }
    return value;
  }

  static String unescaped(String cookie) {
    try {
      return UrlEscape.queryUnescape(cookie);
    } catch (GoTextException e) {
      return "";
    }
  }

  static boolean isWebsocket(Request request) {
    Headers headers = request.headers();
    return headers.get("Connection").toLowerCase(Locale.ROOT).contains("upgrade")
        && headers.get("Upgrade").equalsIgnoreCase("websocket");
  }

  /** The scheme the client has used, by the headers that proxies set; they are not verified. */
  static String scheme(Request request) {
    if (request.isTls()) {
      return "https";
    }
    Headers headers = request.headers();
    for (String name : new String[] {"X-Forwarded-Proto", "X-Forwarded-Protocol"}) {
      if (!headers.get(name).isEmpty()) {
        return headers.get(name);
      }
    }
    if (headers.get("X-Forwarded-Ssl").equals("on")) {
      return "https";
    }
    String scheme = headers.get("X-Url-Scheme");
    return scheme.isEmpty() ? schemeOf(request.target()) : scheme;
  }

  private static String schemeOf(String target) {
    int end = target.startsWith("/") ? -1 : target.indexOf("://");
    return end <= 0 ? "http" : target.substring(0, end).toLowerCase(Locale.ROOT);
  }
}
