package dev.jenever.compat.apps.cors;

import dev.jenever.Engine;
import dev.jenever.H;
import dev.jenever.contrib.cors.Cors;
import dev.jenever.contrib.cors.CorsConfig;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The twin of {@code apps.go}. */
public final class CorsApps {

  private CorsApps() {}

  /** Returns the apps by name. */
  public static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.putAll(ConfigApps.apps());
    apps.putAll(OriginApps.apps());
    apps.putAll(ChainApps.apps());
    apps.put("cors-errors", ErrorApps::errors);
    return apps;
  }

  /** Puts the usual routes behind a configuration. */
  static Engine serving(CorsConfig config) {
    Engine r = Engine.create();
    r.use(Cors.create(config));
    routes(r);
    return r;
  }

  static void routes(Engine r) {
    for (String method : List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "PROPFIND")) {
      r.handle(method, "/", c -> c.string(200, "%s", method));
    }
    r.get("/users/:id", c -> c.json(200, H.of("id", c.param("id"))));
    r.options("/own", c -> c.string(200, "own"));
    r.get(
        "/vary",
        c -> {
          c.writer().headers().add("Vary", "Accept");
          c.string(200, "vary");
        });
    r.get(
        "/override",
        c -> {
          c.header("Access-Control-Allow-Origin", "https://mine.test");
          c.string(200, "mine");
        });
    r.get("/empty", c -> c.status(204));
  }
}
