package dev.jenever.contrib.jwt;

import dev.jenever.Context;
import dev.jenever.http.SameSite;

/** Cookies as Hertz writes them: other names of attributes, in another order. */
final class HertzCookieFormat implements CookieFormat {

  private final String domain;
  private final SameSite sameSite;

  HertzCookieFormat(String domain, SameSite sameSite) {
    this.domain = domain;
    this.sameSite = sameSite;
  }

  @Override
  public void add(
      Context c, String name, String value, int maxAge, boolean secure, boolean httpOnly) {
    StringBuilder cookie = new StringBuilder(name).append('=').append(value);
    if (maxAge != 0) {
      cookie.append("; max-age=").append(Math.max(0, maxAge));
    }
    if (!domain.isEmpty()) {
      cookie.append("; domain=").append(domain);
    }
    cookie.append("; path=/");
    if (httpOnly) {
      cookie.append("; HttpOnly");
    }
    if (secure || sameSite == SameSite.NONE) {
      cookie.append("; secure");
    }
    cookie.append(sameSiteAttribute());
    c.writer().headers().add("Set-Cookie", cookie.toString());
  }

  private String sameSiteAttribute() {
    return switch (sameSite) {
      case UNSET -> "";
      case DEFAULT -> "; SameSite";
      default -> "; SameSite=" + sameSite.attribute();
    };
  }
}
