package dev.jenever.examples.tour;

import dev.jenever.contrib.cors.CorsConfig;

/** Shops that sell our books on pages of their own. */
final class Partners {

  private Partners() {}

  /** Pages of the partners, and of whoever develops one, may ask for books and order them. */
  static CorsConfig cors() {
    return CorsConfig.strict()
        .allowOrigins("https://*.partner.example", "http://localhost:*")
        .allowWildcard(true)
        .exposeHeaders("X-Request-Id");
  }
}
