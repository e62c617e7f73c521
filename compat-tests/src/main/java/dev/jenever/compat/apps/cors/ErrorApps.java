package dev.jenever.compat.apps.cors;

import dev.jenever.Engine;
import dev.jenever.contrib.cors.Cors;
import dev.jenever.contrib.cors.CorsConfig;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The twin of {@code app_errors.go}. */
final class ErrorApps {

  private ErrorApps() {}

  private static CorsConfig origins(String... list) {
    return CorsConfig.create().allowOrigins(list);
  }

  private static CorsConfig wildcards(String... list) {
    return origins(list).allowWildcard(true);
  }

  private static Map<String, CorsConfig> configs() {
    Map<String, CorsConfig> configs = new HashMap<>();
    configs.put("nothing", CorsConfig.create());
    configs.put("defaults", CorsConfig.defaults());
    configs.put("all", CorsConfig.create().allowAllOrigins(true));
    configs.put(
        "all-and-list",
        CorsConfig.create().allowAllOrigins(true).allowOrigins("http://google.com"));
    configs.put("all-and-empty-list", CorsConfig.create().allowAllOrigins(true).allowOrigins());
    configs.put(
        "all-and-func", CorsConfig.create().allowAllOrigins(true).allowOriginFunc(origin -> true));
    configs.put(
        "all-and-context-func",
        CorsConfig.create().allowAllOrigins(true).allowOriginWithContextFunc((c, origin) -> true));
    configs.put("func-only", CorsConfig.create().allowOriginFunc(origin -> true));
    configs.put(
        "context-func-only", CorsConfig.create().allowOriginWithContextFunc((c, origin) -> true));
    configs.put(
        "empty-list-and-func", CorsConfig.create().allowOrigins().allowOriginFunc(origin -> true));
    configs.put(
        "star-and-func", CorsConfig.create().allowOrigins("*").allowOriginFunc(origin -> true));
    configs.put("star-and-other", origins("*", "https://a"));
    configs.put("no-scheme", origins("google.com"));
    configs.put("null", origins("null"));
    configs.put("empty-origin", origins(""));
    configs.put("upper-case-scheme", origins("HTTPS://x"));
    configs.put("leading-blank", origins(" https://x"));
    configs.put("scheme-only", origins("https://"));
    configs.put("with-path", origins("https://a/path"));
    configs.put("second-is-bad", origins("https://a", "b"));
    configs.put("regex-half", origins("/http://google.com"));
    configs.put("regex-no-slashes", origins("http?://google.com"));
    configs.put("regex-no-leading-slash", origins("http?://google.com/g"));
    configs.put("regex-optional", origins("/https?://x/"));
    configs.put("regex-anchored", origins("/^https?://x$/"));
    configs.put("regex-group", origins("/http(s)?://x/"));
    configs.put("regex-two-flags", origins("/http://x/gi"));
    configs.put("regex-unknown-flag", origins("/http://x/x"));
    configs.put("regex-anchored-ftp", origins("/^ftp://example[.]com$/"));
    configs.put(
        "regex-custom-scheme",
        CorsConfig.create().allowOrigins("/^wss://example[.]com$/").customSchemas("wss://"));
    configs.put("regex-web-socket-off", origins("/^wss://example[.]com$/"));
    configs.put("regex-invalid", origins("/https://(/"));
    configs.put("regex-lower-cased-group", origins("/https://(?P<name>x+)/"));
    configs.put("regex-two-stars-wildcard", wildcards("/https://.*x.*/"));
    configs.put("regex-two-stars", origins("/https://.*x.*/"));
    configs.put("star-anything", origins("a*b"));
    configs.put("star-ftp", origins("ftp://*"));
    configs.put("wildcard-two-stars", wildcards("https://*.google.com*"));
    configs.put("wildcard-two-stars-end", wildcards("*.github.com*"));
    configs.put("wildcard-two-stars-middle", wildcards("http://*.*.com"));
    configs.put("wildcard-two-stars-off", origins("http://*.*.com"));
    configs.put("wildcard-fine", wildcards("http://example.com/*"));
    configs.put("extension-off", origins("chrome-extension://x"));
    configs.put(
        "extension-on",
        CorsConfig.create().allowOrigins("chrome-extension://x").allowBrowserExtensions(true));
    configs.put("file-off", origins("file://x"));
    configs.put("file-on", CorsConfig.create().allowOrigins("file://x").allowFiles(true));
    configs.put("web-socket-off", origins("wss://x"));
    configs.put(
        "web-socket-on",
        CorsConfig.create().allowOrigins("wss://x", "ws://x").allowWebSockets(true));
    configs.put("custom-off", origins("tauri://localhost:1234"));
    configs.put(
        "custom-on",
        CorsConfig.create().allowOrigins("tauri://localhost:1234").customSchemas("tauri"));
    configs.put("custom-null", CorsConfig.create().allowOrigins("null").customSchemas("nul"));
    configs.put(
        "all-flags-bad",
        CorsConfig.create()
            .allowOrigins("bad")
            .allowBrowserExtensions(true)
            .allowWebSockets(true)
            .allowFiles(true)
            .customSchemas("tauri://"));
    configs.put(
        "extensions-flag-bad",
        CorsConfig.create().allowOrigins("bad").allowBrowserExtensions(true));
    configs.put(
        "custom-flag-bad", CorsConfig.create().allowOrigins("bad").customSchemas("app://", "x"));
    configs.put(
        "every-schema",
        CorsConfig.create()
            .allowOrigins(everySchema())
            .allowBrowserExtensions(true)
            .allowWebSockets(true)
            .allowFiles(true));
    return configs;
  }

  /** An origin of each kind that there is a flag for. */
  private static String[] everySchema() {
    return Stream.of(
            CorsConfig.DEFAULT_SCHEMAS,
            CorsConfig.EXTENSION_SCHEMAS,
            CorsConfig.WEB_SOCKET_SCHEMAS,
            CorsConfig.FILE_SCHEMAS)
        .flatMap(List::stream)
        .map(schema -> schema + "x")
        .toArray(String[]::new);
  }

  /**
   * cors-errors: what is said of configurations. GET /new/:name makes the middleware, GET
   * /validate/:name only asks, and GET /schemas/:kind tells the beginnings of origins.
   */
  static Engine errors() {
    Map<String, CorsConfig> configs = configs();
    Map<String, List<String>> kinds =
        Map.of(
            "default", CorsConfig.DEFAULT_SCHEMAS,
            "extension", CorsConfig.EXTENSION_SCHEMAS,
            "file", CorsConfig.FILE_SCHEMAS,
            "websocket", CorsConfig.WEB_SOCKET_SCHEMAS);
    Engine r = Engine.create();
    r.get(
        "/new/:name",
        c -> c.string(200, "%s", said(() -> Cors.create(configs.get(c.param("name"))))));
    r.get(
        "/validate/:name",
        c -> c.string(200, "%s", said(() -> configs.get(c.param("name")).validate())));
    r.get("/schemas/:kind", c -> c.string(200, "%s", String.join(" ", kinds.get(c.param("kind")))));
    return r;
  }

  /** Returns the message of what was thrown, Go's word for nothing when nothing was. */
  private static String said(Runnable action) {
    try {
      action.run();
      return "<nil>";
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
