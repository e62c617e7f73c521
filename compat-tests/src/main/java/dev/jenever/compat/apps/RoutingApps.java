package dev.jenever.compat.apps;

import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.Param;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The twin of {@code app_routing.go}. */
final class RoutingApps {

  private RoutingApps() {}

  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("routing-default", RoutingApps::routingDefault);
    apps.put("routing-params", RoutingApps::routingParams);
    apps.put("routing-backtrack", RoutingApps::routingBacktrack);
    apps.put("routing-redirect", RoutingApps::routingRedirect);
    apps.put("routing-noslash", RoutingApps::routingNoSlash);
    apps.put("routing-fixedpath", RoutingApps::routingFixedPath);
    apps.put("routing-fixedpath-only", RoutingApps::routingFixedPathOnly);
    apps.put("routing-extraslash", RoutingApps::routingExtraSlash);
    return apps;
  }

  /** Answers with the route that matched and its parameters, one a line. */
  static void show(Context c) {
    StringBuilder b = new StringBuilder();
    b.append(c.request().method()).append(' ').append(c.fullPath()).append('\n');
    for (Param p : c.params()) {
      b.append(p.key()).append('=').append(p.value()).append('\n');
    }
    c.string(200, "%s", b.toString());
  }

  /** routing-default: static routes, parameters and catch-alls that compete. */
  private static Engine routingDefault() {
    Engine r = Engine.create();
    r.get("/users/:id", RoutingApps::show);
    r.get("/users/new", RoutingApps::show);
    r.get("/users/:id/posts", RoutingApps::show);
    r.get("/users/new/posts/:p", RoutingApps::show);
    r.get("/files/*path", RoutingApps::show);
    r.get("/a/:b/c", RoutingApps::show);
    r.get("/a/x/d", RoutingApps::show);
    r.get("/:lang/home", RoutingApps::show);
    r.post("/users/:id", RoutingApps::show);
    return r;
  }

  /** routing-params: where a parameter may stand, and what its name may be. */
  private static Engine routingParams() {
    Engine r = Engine.create();
    r.get("/", RoutingApps::show);
    r.get("/lit", RoutingApps::show);
    r.get("/p/:x", RoutingApps::show);
    r.get("/p/:x/q/*rest", RoutingApps::show);
    r.get("/user_:name", RoutingApps::show);
    r.get("/con:tact", RoutingApps::show);
    r.get("/dup/:id/x/:id", RoutingApps::show);
    r.get("/ext/:name.json", RoutingApps::show);
    r.get("/dash/:x-y", RoutingApps::show);
    r.get("/v1/things\\:batch", RoutingApps::show);
    r.get("/v1/things/:id", RoutingApps::show);
    r.get("/utf8/héllo", RoutingApps::show);
    r.get("/utf8/:wörd/end", RoutingApps::show);
    r.get("/one/:a/:b/:c/:d/:e", RoutingApps::show);
    r.get("/catch/*all", RoutingApps::show);
    return r;
  }

  /** routing-backtrack: a static branch that ends dead gives way to a parameter. */
  private static Engine routingBacktrack() {
    Engine r = Engine.create();
    for (String path :
        List.of(
            "/shop/:id",
            "/shop/:id/edit",
            "/shop/sale/list",
            "/shop/sale/:day/items",
            "/shop/sales",
            "/:a/:b/end",
            "/:a/fix/:c",
            "/img/:size/*name",
            "/img/raw",
            "/img/rawest/:x",
            "/get/abc",
            "/get/:p",
            "/get/:p/abc",
            "/get/abc/123abc",
            "/get/abc/:p",
            "/get/abc/123abc/xxx8",
            "/get/abc/123abc/:p",
            "/get/abc/123abc/xxx8/1234",
            "/get/abc/123abc/xxx8/:p")) {
      r.get(path, RoutingApps::show);
    }
    return r;
  }

  /** routing-redirect: routes with and without a final slash. */
  private static Engine routingRedirect() {
    Engine r = Engine.create();
    r.use(c -> c.header("X-Middleware", "ran"));
    r.match(List.of("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS"), "/path", RoutingApps::show);
    r.get("/dir/", RoutingApps::show);
    r.post("/dir/", RoutingApps::show);
    r.get("/p/:x", RoutingApps::show);
    r.get("/q/:x/", RoutingApps::show);
    r.get("/a&b", RoutingApps::show);
    r.get("/é", RoutingApps::show);
    r.get("/tree/*rest", RoutingApps::show);
    r.post("/post", RoutingApps::show);
    r.noRoute(c -> c.string(404, "none"));
    return r;
  }

  /** routing-noslash: redirectTrailingSlash off. */
  private static Engine routingNoSlash() {
    Engine r = Engine.create();
    r.redirectTrailingSlash(false);
    r.get("/path", RoutingApps::show);
    r.get("/dir/", RoutingApps::show);
    r.get("/tree/*rest", RoutingApps::show);
    return r;
  }

  /** routing-fixedpath: redirectFixedPath on. */
  private static Engine routingFixedPath() {
    Engine r = Engine.create();
    r.redirectFixedPath(true);
    r.get("/Foo/Bar", RoutingApps::show);
    r.post("/Foo/Bar", RoutingApps::show);
    r.get("/dir/", RoutingApps::show);
    r.get("/u/:Name/View", RoutingApps::show);
    r.get("/Äpfel/ßtraße", RoutingApps::show);
    r.get("/tree/*rest", RoutingApps::show);
    r.get("/", RoutingApps::show);
    return r;
  }

  /** routing-fixedpath-only: redirectFixedPath on, redirectTrailingSlash off. */
  private static Engine routingFixedPathOnly() {
    Engine r = routingFixedPath();
    r.redirectTrailingSlash(false);
    return r;
  }

  /** routing-extraslash: removeExtraSlash on. */
  private static Engine routingExtraSlash() {
    Engine r = Engine.create();
    r.removeExtraSlash(true);
    r.get("/lit", RoutingApps::show);
    r.get("/p/:x", RoutingApps::show);
    r.get("/p/:x/q/*rest", RoutingApps::show);
    r.get("/dir/", RoutingApps::show);
    return r;
  }
}
