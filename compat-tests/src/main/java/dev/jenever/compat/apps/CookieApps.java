package dev.jenever.compat.apps;

import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.H;
import dev.jenever.http.Cookie;
import dev.jenever.http.SameSite;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The twin of {@code app_cookies.go}. */
final class CookieApps {

  private CookieApps() {}

  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("cookies", CookieApps::cookies);
    return apps;
  }

  /** cookies: read and set. */
  private static Engine cookies() {
    Engine r = Engine.create();
    r.get(
        "/get/:name",
        c -> {
          Optional<String> value = c.cookie(c.param("name"));
          String error = value.isPresent() ? null : "http: named cookie not present";
          c.json(200, H.of("value", value.orElse(""), "error", error));
        });
    r.get(
        "/set",
        c -> {
          c.setSameSite(sameSite(c.query("site")));
          c.setCookie(
              c.query("name"),
              c.query("value"),
              maxAge(c),
              c.query("path"),
              c.query("domain"),
              c.query("secure").equals("1"),
              c.query("http").equals("1"));
        });
    r.get(
        "/several",
        c -> {
          c.setCookie("a", "1", 0, "", "", false, false);
          c.setSameSite(SameSite.LAX);
          c.setCookie("b", "2", 0, "", "", false, false);
          c.setCookie("a", "3", 0, "", "", false, false);
          c.string(200, "three");
        });
    r.get(
        "/late",
        c -> {
          c.string(200, "sent");
          c.setCookie("late", "1", 0, "", "", false, false);
        });
    r.get("/data", CookieApps::data);
    return r;
  }

  private static void data(Context c) {
    c.setSameSite(sameSite(c.query("inherit")));
    Cookie cookie =
        Cookie.of(c.defaultQuery("name", "n"), c.query("value"))
            .withPath(c.query("path"))
            .withDomain(c.query("domain"))
            .withMaxAge(maxAge(c))
            .withSecure(c.query("secure").equals("1"))
            .withHttpOnly(c.query("http").equals("1"))
            .withPartitioned(c.query("partitioned").equals("1"))
            .withQuoted(c.query("quoted").equals("1"))
            .withSameSite(sameSite(c.query("site")));
    if (!c.query("expires").isEmpty()) {
      cookie = cookie.withExpires(Instant.parse("2030-01-02T03:04:05Z"));
    }
    c.setCookieData(cookie);
  }

  private static int maxAge(Context c) {
    return c.query("age").isEmpty() ? 0 : Integer.parseInt(c.query("age"));
  }

  private static SameSite sameSite(String name) {
    return switch (name) {
      case "default" -> SameSite.DEFAULT;
      case "lax" -> SameSite.LAX;
      case "strict" -> SameSite.STRICT;
      case "none" -> SameSite.NONE;
      default -> SameSite.UNSET;
    };
  }
}
