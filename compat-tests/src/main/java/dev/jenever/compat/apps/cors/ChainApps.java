package dev.jenever.compat.apps.cors;

import static dev.jenever.compat.apps.cors.CorsApps.routes;

import dev.jenever.Engine;
import dev.jenever.H;
import dev.jenever.Handler;
import dev.jenever.RouterGroup;
import dev.jenever.contrib.cors.Cors;
import dev.jenever.contrib.cors.CorsConfig;
import dev.jenever.middleware.BasicAuth;
import dev.jenever.middleware.Recovery;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The twin of {@code app_chain.go}. */
final class ChainApps {

  private ChainApps() {}

  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("cors-interplay", ChainApps::interplay);
    apps.put("cors-group", ChainApps::group);
    apps.put("cors-405", ChainApps::methodNotAllowed);
    apps.put("cors-after-routes", ChainApps::afterRoutes);
    apps.put("cors-redirect", ChainApps::redirect);
    apps.put("cors-twice", ChainApps::twice);
    apps.put("cors-later", ChainApps::later);
    apps.put("cors-after-auth", ChainApps::afterAuth);
    apps.put("cors-noroute", ChainApps::noRoute);
    return apps;
  }

  private static Handler listed() {
    return Cors.create(CorsConfig.defaults().allowOrigins("https://app.test"));
  }

  /** cors-interplay: a middleware around it. */
  private static Engine interplay() {
    Engine r = Engine.create();
    r.use(
        c -> {
          c.header("Vary", "Accept-Encoding");
          c.header("X-Before", "1");
          c.header("Access-Control-Allow-Methods", "OLD");
          c.next();
          c.header("X-After", "1");
        },
        listed());
    routes(r);
    return r;
  }

  /** cors-group: a group's middleware is not asked about what no route of the group matches. */
  private static Engine group() {
    Engine r = Engine.create();
    r.get("/open", c -> c.string(200, "open"));
    RouterGroup api = r.group("/api", listed());
    api.get("/x", c -> c.string(200, "x"));
    api.get("/y", c -> c.string(200, "y"));
    api.options("/y", c -> c.string(200, "own"));
    return r;
  }

  /** cors-405: with answers for other methods. */
  private static Engine methodNotAllowed() {
    Engine r = Engine.create();
    r.handleMethodNotAllowed(true);
    r.use(listed());
    routes(r);
    return r;
  }

  /** cors-after-routes: too late for the routes that are there. */
  private static Engine afterRoutes() {
    Engine r = Engine.create();
    r.get("/early", c -> c.string(200, "early"));
    r.use(listed());
    r.get("/late", c -> c.string(200, "late"));
    return r;
  }

  /** cors-redirect: no middleware sees a redirect. */
  private static Engine redirect() {
    Engine r = Engine.create();
    r.redirectFixedPath(true);
    r.use(listed());
    r.get("/dir/", c -> c.string(200, "dir"));
    r.post("/dir/", c -> c.string(200, "dir"));
    r.get("/go", c -> c.redirect(302, "/dir/"));
    return r;
  }

  /** cors-twice: for everybody, then for some. */
  private static Engine twice() {
    Engine r = Engine.create();
    r.use(listed());
    RouterGroup both =
        r.group(
            "/both",
            Cors.create(CorsConfig.create().allowAllOrigins(true).exposeHeaders("X-Second")));
    both.get("/x", c -> c.string(200, "x"));
    both.options("/x", c -> c.string(200, "own"));
    return r;
  }

  /** cors-later: what goes wrong behind it keeps its headers. */
  private static Engine later() {
    Engine r = Engine.create();
    r.use(Recovery.custom((c, e) -> c.abortWithStatus(500)), listed());
    r.get(
        "/panic",
        c -> {
          throw new IllegalStateException("later");
        });
    r.get("/unauthorized", c -> c.abortWithStatusJson(401, H.of("error", "who are you")));
    r.get("/error", c -> c.abortWithError(502, new IllegalStateException("no body allowed")));
    r.get("/file", c -> c.file("/does/not/exist"));
    return r;
  }

  /** cors-after-auth: the mistake that everybody makes once. */
  private static Engine afterAuth() {
    Engine r = Engine.create();
    r.use(BasicAuth.of(Map.of("ada", "lovelace")), listed());
    routes(r);
    return r;
  }

  /** cors-noroute: unknown paths with an answer of their own. */
  private static Engine noRoute() {
    Engine r = Engine.create();
    r.use(listed());
    r.noRoute(c -> c.json(404, H.of("error", "nothing here")));
    routes(r);
    return r;
  }
}
