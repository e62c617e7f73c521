package dev.jenever.contrib.trace;

import java.util.Locale;
import java.util.Set;

/** What otelgin calls a method, which is something else in each place. */
final class OtelginMethods {

  private static final Set<String> KNOWN =
      Set.of("CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE");

  private OtelginMethods() {}

  /** Unknown ones are {@code HTTP}. */
  static String forName(String method) {
    return known(method, "HTTP");
  }

  /** Unknown ones are {@code GET}. */
  static String forSpan(String method) {
    return known(method, "GET");
  }

  /** Unknown ones are {@code _OTHER}. */
  static String forMetric(String method) {
    return known(method, "_OTHER");
  }

  private static String known(String method, String other) {
    if (KNOWN.contains(method)) {
      return method;
    }
    String upper = method.toUpperCase(Locale.ROOT);
    return KNOWN.contains(upper) ? upper : other;
  }
}
