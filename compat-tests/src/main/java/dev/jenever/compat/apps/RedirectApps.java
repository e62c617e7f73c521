package dev.jenever.compat.apps;

import dev.jenever.Engine;
import dev.jenever.middleware.Recovery;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The twin of {@code app_redirect.go}. */
final class RedirectApps {

  private RedirectApps() {}

  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("redirect", RedirectApps::redirect);
    return apps;
  }

  /** redirect: GET /dir/here?code=302&to=/x. */
  private static Engine redirect() {
    Engine r = Engine.create();
    r.use(
        Recovery.customWithWriter(
            null, (c, error) -> c.string(500, "%s", String.valueOf(error.getMessage()))));
    r.any(
        "/dir/here",
        c -> {
          if (!c.query("type").isEmpty()) {
            c.header("Content-Type", c.query("type"));
          }
          c.redirect(Integer.parseInt(c.defaultQuery("code", "302")), c.query("to"));
        });
    return r;
  }
}
