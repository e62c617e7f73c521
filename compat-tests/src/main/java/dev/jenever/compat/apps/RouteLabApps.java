package dev.jenever.compat.apps;

import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.RouteInfo;
import dev.jenever.RouterGroup;
import dev.jenever.middleware.Recovery;
import dev.jenever.testing.TestClient;
import dev.jenever.testing.TestResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The twin of {@code app_routelab.go}. */
final class RouteLabApps {

  private RouteLabApps() {}

  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("route-lab", RouteLabApps::routeLab);
    return apps;
  }

  /**
   * route-lab: registers the routes the request names on an engine of their own, and either lists
   * them (GET /routes?r=GET /a&r=…) or sends a request to them (GET /match?r=GET /a&path=/a). What
   * the registration throws is the answer. GET /join?p=/a&p=b tells the base path of groups in
   * groups.
   */
  private static Engine routeLab() {
    Engine r = Engine.create();
    r.use(
        Recovery.customWithWriter(
            null, (c, error) -> c.string(200, "%s", "panic: " + error.getMessage())));
    r.get(
        "/routes",
        c -> {
          StringBuilder b = new StringBuilder();
          for (RouteInfo route : lab(c).routes()) {
            b.append(route.method()).append(' ').append(route.path()).append('\n');
          }
          c.string(200, "%s", b.toString());
        });
    r.get("/match", RouteLabApps::match);
    r.get(
        "/join",
        c -> {
          RouterGroup group = Engine.create().group("");
          for (String path : c.queryArray("p")) {
            group = group.group(path);
          }
          c.string(200, "%s", group.basePath());
        });
    return r;
  }

  private static void match(Context c) {
    String method = c.defaultQuery("method", "GET");
    try {
      TestClient.of(Engine.create()).request(method, c.query("path"));
    } catch (IllegalArgumentException e) {
      c.string(200, "not a path");
      return;
    }
    TestResponse answer = TestClient.of(lab(c)).request(method, c.query("path")).send();
    c.string(200, "%d %s\n%s", answer.status(), answer.header("Location"), body(c, answer));
  }

  /** Returns the body; Go's recorder keeps that of an answer to HEAD, which no client would see. */
  private static String body(Context c, TestResponse answer) {
    if (!c.query("method").equals("HEAD")) {
      return answer.text();
    }
    return switch (answer.status()) {
      case 404 -> "404 page not found";
      case 405 -> "405 method not allowed";
      default -> answer.text();
    };
  }

  private static Engine lab(Context c) {
    Engine r = Engine.create();
    r.useRawPath(c.query("raw").equals("1"));
    r.removeExtraSlash(c.query("extra").equals("1"));
    r.redirectFixedPath(c.query("fixed").equals("1"));
    r.handleMethodNotAllowed(c.query("405").equals("1"));
    for (String route : c.queryArray("r")) {
      String[] words = route.split(" ", 2);
      r.handle(words[0], words.length > 1 ? words[1] : "", RoutingApps::show);
    }
    return r;
  }
}
