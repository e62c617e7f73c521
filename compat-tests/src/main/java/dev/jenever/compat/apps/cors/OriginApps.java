package dev.jenever.compat.apps.cors;

import static dev.jenever.compat.apps.cors.CorsApps.serving;

import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.contrib.cors.Cors;
import dev.jenever.contrib.cors.CorsConfig;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The twin of {@code app_origins.go}. */
final class OriginApps {

  private static final String[] PATTERNS = {
    "https://*.github.com",
    "https://api.*",
    "http://some.*.com",
    "*.golang.org",
    "https://Foo-*.test",
    "https://plain.test",
    "chrome-extension://*",
    "/https://re-.+\\.test/",
    "/https://.*-re\\.test/"
  };

  private OriginApps() {}

  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("cors-schemas", OriginApps::schemas);
    apps.put("cors-schema-flags", OriginApps::schemaFlags);
    apps.put("cors-wildcard", OriginApps::wildcard);
    apps.put("cors-wildcard-off", OriginApps::wildcardOff);
    apps.put("cors-regex", OriginApps::regex);
    apps.put("cors-functions", OriginApps::functions);
    apps.put("cors-context-function", OriginApps::contextFunction);
    apps.put("cors-function-aborts", OriginApps::functionAborts);
    apps.put("cors-everything", OriginApps::everything);
    return apps;
  }

  /** cors-schemas: origins that are no web pages. */
  private static Engine schemas() {
    return serving(
        CorsConfig.create()
            .allowOrigins(
                "chrome-extension://abc",
                "safari-extension://abc",
                "moz-extension://abc",
                "ms-browser-extension://abc",
                "ws://socket.test",
                "wss://socket.test",
                "file://index.html",
                "tauri://localhost",
                "null")
            .allowBrowserExtensions(true)
            .allowWebSockets(true)
            .allowFiles(true)
            .customSchemas("tauri", "null"));
  }

  /** cors-schema-flags: the flags alone let nobody in. */
  private static Engine schemaFlags() {
    return serving(
        CorsConfig.create()
            .allowOrigins("https://app.test")
            .allowBrowserExtensions(true)
            .allowWebSockets(true)
            .allowFiles(true)
            .customSchemas("tauri://"));
  }

  /** cors-wildcard: one star stands for any text. */
  private static Engine wildcard() {
    return serving(
        CorsConfig.create()
            .allowOrigins(PATTERNS)
            .allowWildcard(true)
            .allowBrowserExtensions(true)
            .allowMethods("GET"));
  }

  /** cors-wildcard-off: the star stands for itself. */
  private static Engine wildcardOff() {
    return serving(CorsConfig.create().allowOrigins(PATTERNS));
  }

  /** cors-regex: regular expressions, searched for and in lower case. */
  private static Engine regex() {
    return serving(
        CorsConfig.create()
            .allowOrigins(
                "/https?://(?:.+\\.)?google\\.com/g",
                "/^https://anchored\\.test$/",
                "/https://\\S+\\.upper\\.test/",
                "/https://[A-Z]+\\.class\\.test/",
                "/https://(?i)any\\.test/i",
                "/https://[[:alpha:]]+\\.posix\\.test$/",
                "/https://end\\.test$/",
                "/https://one.two\\.test$/",
                "/https://\\x{e9}+\\.test$/"));
  }

  /** cors-functions: the list first, then the function, then the one that sees the request. */
  private static Engine functions() {
    return serving(
        CorsConfig.create()
            .allowOrigins("https://listed.test")
            .allowMethods("GET", "POST")
            .allowOriginFunc(origin -> origin.endsWith(".plain.test") || origin.equals("null"))
            .allowOriginWithContextFunc(
                (c, origin) ->
                    origin.equals("https://" + c.query("tenant") + ".test")
                        || origin.equals(c.getHeader("X-Allow"))));
  }

  /** cors-context-function: each path has its own origins. */
  private static Engine contextFunction() {
    Engine r = Engine.create();
    r.use(
        Cors.create(
            CorsConfig.create()
                .allowMethods("GET")
                .allowOriginWithContextFunc(OriginApps::belongsToPath)));
    for (String path : List.of("/app1", "/app2", "/app3/:id")) {
      r.get(path, c -> c.string(200, "%s", c.fullPath()));
    }
    return r;
  }

  private static boolean belongsToPath(Context c, String origin) {
    String path = c.request().path();
    if (path.startsWith("/app1")) {
      return origin.equals("http://app1.example.com");
    }
    return !path.startsWith("/app2") || origin.equals("http://app2.example.com");
  }

  /** cors-function-aborts: a function that does what it must not. */
  private static Engine functionAborts() {
    return serving(
        CorsConfig.create()
            .allowMethods("GET")
            .allowOriginWithContextFunc(
                (c, origin) -> {
                  c.abortWithStatus(418);
                  return origin.contains("yes");
                }));
  }

  /** cors-everything: the configuration of upstream's own tests. */
  private static Engine everything() {
    return serving(
        CorsConfig.create()
            .allowOrigins("http://google.com")
            .allowMethods(" GeT ", "get", "post", "PUT  ", "Head", "POST")
            .allowHeaders("Content-type", "timeStamp ")
            .exposeHeaders("Data", "x-User")
            .maxAge(Duration.ofHours(12))
            .allowOriginFunc(origin -> origin.equals("http://github.com"))
            .allowOriginWithContextFunc((c, origin) -> origin.equals("http://sample.com")));
  }
}
