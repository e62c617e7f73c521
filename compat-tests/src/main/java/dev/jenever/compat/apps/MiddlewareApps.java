package dev.jenever.compat.apps;

import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.H;
import dev.jenever.Handler;
import dev.jenever.RouteInfo;
import dev.jenever.RouterGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The twin of {@code app_middleware.go}. */
final class MiddlewareApps {

  private MiddlewareApps() {}

  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("middleware", MiddlewareApps::middleware);
    apps.put("groups", MiddlewareApps::groups);
    apps.put("handle-context", MiddlewareApps::handleContext);
    return apps;
  }

  /** Leaves a sign on the way in and one on the way out. */
  private static Handler mark(String in, String out) {
    return c -> {
      leave(c, in);
      c.next();
      leave(c, out);
    };
  }

  /** Leaves one sign and does not call next. */
  private static Handler once(String sign) {
    return c -> leave(c, sign);
  }

  private static void leave(Context c, String sign) {
    c.set("trace", c.getString("trace") + sign);
  }

  /** Writes the signs as the body, if nobody has written one. */
  private static void report(Context c) throws Exception {
    c.next();
    if (c.writer().size() <= 0) {
      c.writer().writeString(c.getString("trace"));
    }
  }

  /** middleware: who runs when, and what abort does at each place. */
  private static Engine middleware() {
    @Nullable Handler missing = null;
    Engine r = Engine.create();
    r.handleMethodNotAllowed(true);
    r.use(MiddlewareApps::report, mark("A", "B"));
    r.get("/plain", once("C"));
    r.get("/chain", mark("C", "D"), once("E"), mark("F", "G"), once("H"));
    r.get("/no-next", once("C"), once("D"), once("E"));
    aborts(r);
    r.get("/nil-handler", once("C"), missing, once("D"));
    r.get("/early", once("C"));
    r.use(mark("X", "Y"));
    r.get("/late", once("C"));
    r.noRoute(once("N"), once("O"));
    r.noMethod(once("M"));
    return r;
  }

  private static void aborts(Engine r) {
    r.get(
        "/next-twice",
        c -> {
          leave(c, "C");
          c.next();
          c.next();
          leave(c, "D");
        },
        once("E"));
    r.get(
        "/abort-before",
        c -> {
          leave(c, "C");
          c.abort();
          c.next();
          leave(c, "D");
        },
        once("E"));
    r.get(
        "/abort-after",
        c -> {
          leave(c, "C");
          c.next();
          c.abort();
          leave(c, "D");
        },
        once("E"),
        once("F"));
    r.get(
        "/abort-in-the-middle",
        mark("C", "D"),
        c -> {
          c.abort();
          leave(c, "!");
        },
        once("E"));
    r.get("/abort-status", mark("C", "D"), c -> c.abortWithStatus(403), once("E"));
    r.get(
        "/abort-json", mark("C", "D"), c -> c.abortWithStatusJson(409, H.of("<", "&")), once("E"));
    r.get("/abort-pure-json", c -> c.abortWithStatusPureJson(409, H.of("<", "&")), once("E"));
    r.get("/abort-error", c -> c.abortWithError(422, new Exception("no")), once("E"));
    r.get(
        "/status-after-abort",
        c -> {
          c.abortWithStatus(401);
          c.status(500);
          c.header("X-Late", "1");
        });
    r.get(
        "/is-aborted",
        c -> {
          leave(c, yes(c.isAborted()));
          c.abort();
          leave(c, yes(c.isAborted()));
        });
  }

  static String yes(boolean b) {
    return b ? "yes " : "no ";
  }

  /** groups: a group copies its parent's middleware when it is made. */
  private static Engine groups() {
    Engine r = Engine.create();
    r.use(MiddlewareApps::report, once("r"));
    RouterGroup api = r.group("/api", once("a"));
    api.get("", once("."));
    api.get("/", once("/"));
    api.use(once("b"));
    RouterGroup v1 = api.group("/v1/", once("1"));
    v1.get("users", once("u"));
    v1.get("/items/", once("i"));
    api.use(once("c"));
    v1.get("/late", once("l"));
    api.get("/late", once("L"));
    RouterGroup v2 = api.group("v2");
    v2.get("/../odd", once("o"));
    v2.post("/x", once("p")).put("/x", once("q"));
    r.group("/").get("/root", once("R"));
    r.get(
        "/base",
        c ->
            c.string(
                200,
                "%s",
                String.join(
                    " ", List.of(r.basePath(), api.basePath(), v1.basePath(), v2.basePath()))));
    r.get(
        "/routes",
        c -> {
          StringBuilder b = new StringBuilder();
          for (RouteInfo route : r.routes()) {
            b.append(route.method()).append(' ').append(route.path()).append('\n');
          }
          c.string(200, "%s", b.toString());
        });
    return r;
  }

  /** handle-context: a request that is sent through the engine again under another path. */
  private static Engine handleContext() {
    Engine r = Engine.create();
    r.use(c -> c.header("X-Runs", c.writer().headers().get("X-Runs") + "g"));
    r.get(
        "/old/:id",
        c -> {
          c.set("who", "outer");
          c.setRequest(c.request().withPath("/new/" + c.query("to")));
          r.handleContext(c);
          boolean outer = c.get("who").isPresent();
          c.writer().writeString(" after=" + c.param("id") + c.fullPath() + " kept=" + yes(outer));
        },
        c -> c.writer().writeString("next"));
    r.get(
        "/new/:id",
        c -> {
          boolean outer = c.get("who").isPresent();
          c.string(201, "%s", "new=" + c.param("id") + " outer=" + yes(outer));
        });
    r.get(
        "/to-nowhere",
        c -> {
          c.setRequest(c.request().withPath("/nowhere"));
          r.handleContext(c);
        });
    r.get(
        "/to-redirect",
        c -> {
          c.setRequest(c.request().withPath("/new/1/"));
          r.handleContext(c);
        });
    r.get(
        "/written",
        c -> {
          c.string(202, "first ");
          c.setRequest(c.request().withPath("/new/2"));
          r.handleContext(c);
        });
    return r;
  }
}
