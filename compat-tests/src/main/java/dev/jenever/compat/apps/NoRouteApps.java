package dev.jenever.compat.apps;

import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.H;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The twin of {@code app_noroute.go}. */
final class NoRouteApps {

  private NoRouteApps() {}

  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("routing-methods", NoRouteApps::routingMethods);
    apps.put("routing-405", NoRouteApps::routing405);
    apps.put("routing-405-empty", NoRouteApps::routing405Empty);
    apps.put("routing-nomethod", NoRouteApps::routingNoMethod);
    apps.put("routing-noroute", NoRouteApps::routingNoRoute);
    apps.put("routing-status-middleware", NoRouteApps::routingStatusMiddleware);
    apps.put("routing-bare", NoRouteApps::routingBare);
    return apps;
  }

  /** routing-methods: any, match and handle. */
  private static Engine routingMethods() {
    Engine r = Engine.create();
    r.get("/get", RoutingApps::show);
    r.any("/any", RoutingApps::show);
    r.match(List.of("GET", "PATCH"), "/match", RoutingApps::show);
    r.handle("PROPFIND", "/dav", RoutingApps::show);
    r.match(List.of("lower", "M-SEARCH"), "/odd", RoutingApps::show);
    r.head("/head", RoutingApps::show);
    r.options("/options", RoutingApps::show);
    r.handle("CONNECT", "/connect", RoutingApps::show);
    r.handle("TRACE", "/trace", RoutingApps::show);
    return r;
  }

  /** routing-405: handleMethodNotAllowed on. */
  private static Engine routing405() {
    Engine r = Engine.create();
    r.handleMethodNotAllowed(true);
    r.post("/two", RoutingApps::show);
    r.get("/two", RoutingApps::show);
    r.get("/one", RoutingApps::show);
    r.put("/p/:x", RoutingApps::show);
    r.delete("/p/fixed", RoutingApps::show);
    r.get("/dir/", RoutingApps::show);
    return r;
  }

  /** routing-405-empty: handleMethodNotAllowed on, and not one route. */
  private static Engine routing405Empty() {
    Engine r = Engine.create();
    r.handleMethodNotAllowed(true);
    return r;
  }

  /** routing-nomethod: what noMethod handlers may do to the answer. */
  private static Engine routingNoMethod() {
    Engine r = Engine.create();
    r.handleMethodNotAllowed(true);
    r.use(c -> c.header("X-Middleware", "ran"));
    r.get("/x", RoutingApps::show);
    r.noMethod(
        c -> {
          if (!c.query("say").isEmpty()) {
            c.json(405, H.of("error", c.query("say"), "allow", c.writer().headers().get("Allow")));
          }
        });
    return r;
  }

  /** routing-noroute: what noRoute handlers may do to the answer. */
  private static Engine routingNoRoute() {
    Engine r = Engine.create();
    r.use(c -> c.header("X-Middleware", "ran"));
    r.get("/x", RoutingApps::show);
    r.noRoute(NoRouteApps::noRoute, c -> c.header("X-Second", "ran"));
    return r;
  }

  private static void noRoute(Context c) throws IOException {
    switch (c.query("do")) {
      case "json" ->
          c.json(404, H.of("error", "nothing at " + c.request().path(), "route", c.fullPath()));
      case "teapot" -> c.status(418);
      case "ok" -> c.status(200);
      case "header" -> c.header("X-Only", "header");
      case "type" -> c.header("Content-Type", "application/json");
      case "abort" -> c.abortWithStatus(404);
      case "abort-only" -> c.abort();
      case "text" -> c.string(200, "found after all");
      case "write" -> c.writer().writeString("raw");
      case "empty" -> c.writer().writeString("");
      default -> {}
    }
  }

  /** routing-status-middleware: a global middleware that sets a status turns every 404 into it. */
  private static Engine routingStatusMiddleware() {
    Engine r = Engine.create();
    r.use(c -> c.status(202));
    r.get("/x", c -> {});
    return r;
  }

  /** routing-bare: no route at all. */
  private static Engine routingBare() {
    return Engine.create();
  }
}
