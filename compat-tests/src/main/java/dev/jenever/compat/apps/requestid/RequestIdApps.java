package dev.jenever.compat.apps.requestid;

import dev.jenever.Engine;
import dev.jenever.contrib.requestid.RequestId;
import dev.jenever.contrib.requestid.RequestIdConfig;
import dev.jenever.middleware.BasicAuth;
import dev.jenever.middleware.Recovery;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The twin of {@code gin-reference/requestid/apps.go}. */
public final class RequestIdApps {

  private RequestIdApps() {}

  /** Returns the apps by name. */
  public static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("requestid-default", RequestIdApps::defaults);
    apps.put("requestid-generator", RequestIdApps::generator);
    apps.put("requestid-header", RequestIdApps::header);
    apps.put("requestid-handler", RequestIdApps::handler);
    apps.put("requestid-no-id", RequestIdApps::noId);
    apps.put("requestid-group", RequestIdApps::group);
    apps.put("requestid-twice", RequestIdApps::twice);
    apps.put("requestid-late", RequestIdApps::late);
    apps.put("requestid-none", RequestIdApps::none);
    return apps;
  }

  /** Makes id-1, id-2 and so on. */
  private static RequestIdConfig numbered() {
    int[] last = {0};
    return RequestIdConfig.defaults().generator(() -> "id-" + ++last[0]);
  }

  private static Engine serving(RequestIdConfig config) {
    Engine r = Engine.create();
    r.use(Recovery.custom((c, e) -> c.abortWithStatus(500)), RequestId.create(config));
    routes(r);
    return r;
  }

  private static void routes(Engine r) {
    r.any("/", c -> c.string(200, "%s", RequestId.get(c)));
    r.get("/header/:name", c -> c.string(200, "%s", c.getHeader(c.param("name"))));
    r.get("/copy", c -> c.string(200, "%s", RequestId.get(c.copy())));
    r.get(
        "/panic",
        c -> {
          throw new IllegalStateException("on purpose");
        });
    r.get("/abort", c -> c.abortWithStatus(403));
    r.get("/empty", c -> c.status(204));
    r.get(
        "/override",
        c -> {
          c.header("X-Request-ID", "mine");
          c.string(200, "%s", RequestId.get(c));
        });
    r.get("/redirect", c -> c.redirect(302, "/"));
    r.get("/dir/", c -> c.string(200, "dir"));
  }

  /** requestid-default: random ids. */
  private static Engine defaults() {
    return serving(RequestIdConfig.defaults());
  }

  /** requestid-generator: ids that can be foretold. */
  private static Engine generator() {
    return serving(numbered());
  }

  /** requestid-header: another header. */
  private static Engine header() {
    return serving(numbered().customHeaderStrKey("customKey"));
  }

  /** requestid-handler: somebody is told each id, before the answer has it. */
  private static Engine handler() {
    return serving(
        numbered()
            .handler(
                (c, id) ->
                    c.header(
                        "X-Told",
                        id
                            + "|"
                            + c.writer().headers().get("X-Request-ID")
                            + "|"
                            + c.getHeader("X-Request-ID"))));
  }

  /** requestid-no-id: a generator that makes none. */
  private static Engine noId() {
    return serving(RequestIdConfig.defaults().generator(() -> ""));
  }

  /** requestid-group: for some routes only. */
  private static Engine group() {
    Engine r = Engine.create();
    r.get("/open", c -> c.string(200, "open"));
    r.group("/api", RequestId.create(numbered()))
        .get("/x", c -> c.string(200, "%s", RequestId.get(c)));
    return r;
  }

  /** requestid-twice: the second one finds the id of the first. */
  private static Engine twice() {
    Engine r = Engine.create();
    r.use(
        RequestId.create(numbered()),
        RequestId.create(RequestIdConfig.defaults().generator(() -> "second")));
    routes(r);
    return r;
  }

  /** requestid-late: behind a middleware that answers, and one that looks back. */
  private static Engine late() {
    Engine r = Engine.create();
    r.use(
        c -> {
          c.next();
          c.header("X-Seen", c.getHeader("X-Request-ID"));
        },
        BasicAuth.of(Map.of("ada", "lovelace")),
        RequestId.create(numbered()));
    routes(r);
    return r;
  }

  /** requestid-none: nobody gives ids. */
  private static Engine none() {
    Engine r = Engine.create();
    routes(r);
    return r;
  }
}
