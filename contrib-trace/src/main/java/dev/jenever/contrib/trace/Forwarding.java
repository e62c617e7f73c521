package dev.jenever.contrib.trace;

import dev.jenever.http.Headers;
import dev.jenever.http.Request;
import java.util.Locale;

/**
 * What the client asked for before proxies came between, as the last header says that they set. A
 * client may make it up, which nobody but the reader of its own span will notice.
 */
final class Forwarding {

  private Forwarding() {}

  /** {@code http} or {@code https}; it becomes part of time series, so nothing else will do. */
  static String scheme(Request request) {
    Headers headers = request.headers();
    String told = parameter(headers.get("Forwarded"), "proto");
    if (told.isEmpty()) {
      told = first(headers.get("X-Forwarded-Proto"));
    }
    String scheme = told.toLowerCase(Locale.ROOT);
    if (scheme.equals("http") || scheme.equals("https")) {
      return scheme;
    }
    return request.isTls() ? "https" : "http";
  }

  /** The host with its port. */
  static String host(Request request) {
    Headers headers = request.headers();
    String told = parameter(headers.get("Forwarded"), "host");
    if (told.isEmpty()) {
      told = first(headers.get("X-Forwarded-Host"));
    }
    return told.isEmpty() ? request.host() : told;
  }

  private static String first(String list) {
    int comma = list.indexOf(',');
    return (comma < 0 ? list : list.substring(0, comma)).strip();
  }

  /** A parameter of the first hop in a header {@code Forwarded}, see RFC 7239. */
  private static String parameter(String forwarded, String name) {
    for (String pair : first(forwarded).split(";")) {
      int equals = pair.indexOf('=');
      if (equals > 0 && pair.substring(0, equals).strip().equalsIgnoreCase(name)) {
        String value = pair.substring(equals + 1).strip();
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
      }
    }
    return "";
  }
}
