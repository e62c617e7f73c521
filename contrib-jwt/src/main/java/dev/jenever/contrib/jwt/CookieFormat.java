package dev.jenever.contrib.jwt;

import dev.jenever.Context;
import dev.jenever.http.SameSite;

/** Writes a cookie the way an original does. */
@FunctionalInterface
interface CookieFormat {

  /**
   * Adds a cookie for all paths.
   *
   * @param maxAge in seconds; 0 for none, below 0 for a cookie that is taken back
   */
  void add(Context c, String name, String value, int maxAge, boolean secure, boolean httpOnly);

  static CookieFormat of(JwtBuilder options) {
    String domain = options.cookieDomain;
    SameSite sameSite = options.cookieSameSite;
    return options.dialect == Dialect.HERTZ
        ? new HertzCookieFormat(domain, sameSite)
        : (c, name, value, maxAge, secure, httpOnly) -> {
          if (sameSite != SameSite.UNSET) {
            c.setSameSite(sameSite);
          }
          c.setCookie(name, value, maxAge, "/", domain, secure, httpOnly);
        };
  }
}
