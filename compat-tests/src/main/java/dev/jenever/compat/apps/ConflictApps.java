package dev.jenever.compat.apps;

import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.Handler;
import dev.jenever.Mode;
import dev.jenever.http.FileSystem;
import dev.jenever.middleware.BasicAuth;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The twin of {@code app_conflicts.go}. */
final class ConflictApps {

  private ConflictApps() {}

  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("conflicts", ConflictApps::conflicts);
    return apps;
  }

  static void nothing(Context c) {}

  /** conflicts: registrations that are refused, tried once at start. GET /:name tells the text. */
  private static Engine conflicts() {
    Map<String, String> texts = new HashMap<>();
    handlers(texts);
    paths(texts);
    settings(texts);

    Engine r = Engine.create();
    r.get(
        "/:name",
        c -> {
          String text = texts.get(c.param("name"));
          if (text == null) {
            c.abortWithStatus(404);
            return;
          }
          c.string(200, "%s", text.strip());
        });
    return r;
  }

  private static void handlers(Map<String, String> texts) {
    attempt(texts, "no-handler", r -> r.get("/a"));
    attempt(texts, "62-handlers", r -> r.get("/a", many(62)));
    attempt(texts, "63-handlers", r -> r.get("/a", many(63)));
    attempt(texts, "middleware-counts", r -> r.use(many(40)).get("/a", many(23)));
    attempt(texts, "groups-count", r -> r.use(many(40)).group("/g", many(23)));
    attempt(texts, "method-lower-case", r -> r.handle("get", "/a", ConflictApps::nothing));
    attempt(texts, "method-empty", r -> r.handle("", "/a", ConflictApps::nothing));
    attempt(texts, "method-dash", r -> r.handle("M-SEARCH", "/a", ConflictApps::nothing));
    attempt(texts, "method-unknown", r -> r.handle("PROPFIND", "/a", ConflictApps::nothing));
  }

  private static void paths(Map<String, String> texts) {
    FileSystem here = FileSystem.dir(Path.of("."), true);
    attempt(texts, "static-param", r -> r.staticDir("/s/:x", "."));
    attempt(texts, "static-catch-all", r -> r.staticDir("/s/*x", "."));
    attempt(texts, "static-fs-param", r -> r.staticFs("/s/:x", here));
    attempt(texts, "static-file-param", r -> r.staticFile("/f/:x", "x.txt"));
    attempt(texts, "static-file-fs-param", r -> r.staticFileFs("/f/*x", "x.txt", here));
    attempt(texts, "static-twice", r -> r.staticDir("/s", ".").staticDir("/s", "."));
    attempt(
        texts, "static-over-route", r -> r.get("/s/x", ConflictApps::nothing).staticDir("/s", "."));
    attempt(
        texts,
        "after-a-conflict",
        r -> {
          Outcome.of(
              () -> r.get("/x/:a", ConflictApps::nothing).get("/x/:b", ConflictApps::nothing));
          r.get("/x/:a", ConflictApps::nothing);
        });
  }

  private static void settings(Map<String, String> texts) {
    attempt(texts, "trusted-proxy-bad-ip", r -> r.setTrustedProxies("10.0.0.1", "nope"));
    attempt(texts, "trusted-proxy-bad-cidr", r -> r.setTrustedProxies("10.0.0.0/99"));
    attempt(texts, "trusted-proxy-bad-v6", r -> r.setTrustedProxies("fe80::zz"));
    attempt(texts, "basic-auth-empty", r -> BasicAuth.of(Map.of()));
    attempt(texts, "basic-auth-no-user", r -> BasicAuth.of(Map.of("", "x")));
    attempt(texts, "glob-matches-nothing", r -> r.loadHtmlGlob("no-such-directory/*.tmpl"));
    attempt(texts, "mode-unknown", r -> Mode.set("nope"));
  }

  /** Keeps what was thrown, Go's word for nothing when nothing was. */
  private static void attempt(Map<String, String> texts, String name, Consumer<Engine> register) {
    try {
      register.accept(Engine.create());
      texts.put(name, "<nil>");
    } catch (RuntimeException e) {
      texts.put(name, String.valueOf(e.getMessage()));
    }
  }

  private static Handler[] many(int n) {
    Handler[] handlers = new Handler[n];
    Arrays.fill(handlers, (Handler) ConflictApps::nothing);
    return handlers;
  }
}
