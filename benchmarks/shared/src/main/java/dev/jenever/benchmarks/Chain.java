package dev.jenever.benchmarks;

import java.util.Map;

/** What the chain of five middleware sets in every framework. */
public final class Chain {

  /** The header that names a request. */
  public static final String REQUEST_ID = "X-Request-Id";

  /** The origin that may ask. */
  public static final String ORIGIN = "https://app.example";

  /** What the fifth one sets. */
  public static final Map<String, String> SECURE =
      Map.of(
          "X-Frame-Options", "DENY",
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Strict-Transport-Security", "max-age=31536000");

  private Chain() {}

  /** Returns the id of a request: the one given, else a new one. */
  public static String requestId(String given) {
    return given != null && !given.isEmpty() ? given : RandomIds.next();
  }
}
