package dev.jenever.compat.apps.swagger;

import dev.jenever.Engine;
import dev.jenever.contrib.swagger.Swagger;
import dev.jenever.contrib.swagger.SwaggerConfig;
import dev.jenever.contrib.swagger.SwaggerDocs;
import dev.jenever.middleware.BasicAuth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The twin of {@code gin.go}. */
public final class SwaggerApps {

  private SwaggerApps() {}

  /** Returns the apps by name. */
  public static Map<String, Supplier<Engine>> apps() {
    Documents.register();
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("swagger-default", SwaggerApps::byDefault);
    apps.put("swagger-any", SwaggerApps::any);
    apps.put("swagger-root", SwaggerApps::root);
    apps.put("swagger-options", SwaggerApps::options);
    apps.put("swagger-custom", SwaggerApps::custom);
    apps.put("swagger-instances", SwaggerApps::instances);
    apps.put("swagger-missing", SwaggerApps::missing);
    apps.put("swagger-disabled", SwaggerApps::disabled);
    apps.put("swagger-mutable", SwaggerApps::mutable);
    apps.put("swagger-chain", SwaggerApps::chain);
    apps.put("swagger-mounts", SwaggerApps::mounts);
    apps.put("swagger-registry", SwaggerApps::registry);
    apps.put("swagger-405", SwaggerApps::methodNotAllowed);
    apps.putAll(HertzApps.apps());
    return apps;
  }

  /** swagger-default: what a program begins with. */
  private static Engine byDefault() {
    Engine r = Engine.create();
    r.get("/ping", c -> c.string(200, "pong"));
    r.get("/swagger/*any", Swagger.wrapHandler(Swagger.instanceName("bookshop")));
    return r;
  }

  /** swagger-any: all methods. */
  private static Engine any() {
    Engine r = Engine.create();
    r.any("/any/*any", Swagger.wrapHandler(Swagger.instanceName("bookshop")));
    return r;
  }

  /** swagger-root: no prefix. */
  private static Engine root() {
    Engine r = Engine.create();
    r.get("/*any", Swagger.wrapHandler(Swagger.instanceName("bookshop")));
    return r;
  }

  /** swagger-options: each option by itself. */
  private static Engine options() {
    Engine r = Engine.create();
    with(r, "url", Swagger.url("http://localhost:8080/swagger/doc.json"));
    with(r, "full", Swagger.docExpansion("full"));
    with(r, "none", Swagger.docExpansion("none"));
    with(r, "wild", Swagger.docExpansion("wild"));
    with(r, "shallow", Swagger.deepLinking(false));
    with(r, "depth", Swagger.defaultModelsExpandDepth(3));
    with(r, "hidden", Swagger.defaultModelsExpandDepth(-1));
    with(r, "instance", Swagger.instanceName("newsstand"));
    with(r, "persist", Swagger.persistAuthorization(true));
    with(r, "client", Swagger.oauth2DefaultClientId("shop"));
    with(r, "pkce", c -> c.oauth2DefaultClientId("shop").oauth2UsePkce(true));
    with(r, "pkce-only", Swagger.oauth2UsePkce(true));
    with(r, "title", c -> c.title("Bookshop & <more>"));
    with(r, "quotes", Swagger.url("http://x/\"+alert(1)+\""));
    with(r, "twice", c -> c.docExpansion("full").docExpansion("none"));
    with(r, "no-instance", Swagger.instanceName(""));
    with(r, "no-title", c -> c.title(""));
    with(r, "no-url", Swagger.url(""));
    return r;
  }

  private static void with(Engine r, String name, Consumer<SwaggerConfig> option) {
    r.get("/" + name + "/*any", Swagger.wrapHandler(option));
  }

  /** swagger-custom: a configuration as it is. */
  private static Engine custom() {
    Engine r = Engine.create();
    r.get("/empty/*any", Swagger.customWrapHandler(SwaggerConfig.empty()));
    r.get(
        "/all/*any",
        Swagger.customWrapHandler(
            SwaggerConfig.empty()
                .url("/docs/openapi.json")
                .docExpansion("full")
                .instanceName("newsstand")
                .title("News")
                .defaultModelsExpandDepth(2)
                .deepLinking(true)
                .persistAuthorization(true)
                .oauth2DefaultClientId("news")
                .oauth2UsePkce(true)));
    return r;
  }

  /** swagger-instances: one document each. */
  private static Engine instances() {
    Engine r = Engine.create();
    for (String name : List.of("bookshop", "newsstand", "empty", "large")) {
      r.get("/" + name + "/*any", Swagger.wrapHandler(Swagger.instanceName(name)));
    }
    return r;
  }

  /** swagger-missing: a document that nobody has registered. */
  private static Engine missing() {
    Engine r = Engine.create();
    r.get("/swagger/*any", Swagger.wrapHandler(Swagger.instanceName("nobody's")));
    return r;
  }

  /** swagger-disabled: by environment variables; Java cannot set an empty one. */
  private static Engine disabled() {
    SwaggerConfig config = SwaggerConfig.empty().url("doc.json").instanceName("bookshop");
    Engine r = Engine.create();
    r.get("/off/*any", Swagger.disablingWrapHandler("PATH"));
    r.get("/on/*any", Swagger.disablingWrapHandler("COMPAT_SWAGGER_UNSET"));
    r.get("/custom-off/*any", Swagger.disablingCustomWrapHandler(config, "PATH"));
    r.get("/custom-on/*any", Swagger.disablingCustomWrapHandler(config, "COMPAT_SWAGGER_EMPTY"));
    r.any("/any-off/*any", Swagger.disablingWrapHandler("PATH"));
    return r;
  }

  /** swagger-mutable: a configuration that changes later. */
  private static Engine mutable() {
    SwaggerConfig config =
        SwaggerConfig.empty().url("doc.json").instanceName("bookshop").title("Before");
    Engine r = Engine.create();
    r.get("/swagger/*any", Swagger.customWrapHandler(config));
    r.post(
        "/change",
        c -> {
          config.title("After").url("other.json").instanceName("newsstand");
          c.string(200, "changed");
        });
    return r;
  }

  /** swagger-chain: handlers before and behind. */
  private static Engine chain() {
    Engine r = Engine.create();
    r.use(
        c -> {
          c.header("X-Before", "yes");
          c.next();
        });
    var guarded = r.group("/guarded", BasicAuth.of(Map.of("ada", "lovelace")));
    guarded.get("/*any", Swagger.wrapHandler(Swagger.instanceName("bookshop")));
    r.any(
        "/chain/*any",
        Swagger.wrapHandler(Swagger.instanceName("missing")),
        c -> c.writer().writeString("[behind]"));
    return r;
  }

  /** swagger-mounts: below parameters, in groups, and for single files. */
  private static Engine mounts() {
    Engine r = Engine.create();
    Consumer<SwaggerConfig> option = Swagger.instanceName("bookshop");
    r.get("/tenant/:name/docs/*any", Swagger.wrapHandler(option));
    r.group("/api").group("/v1").get("/*any", Swagger.wrapHandler(option));
    var single = Swagger.wrapHandler(option);
    r.get("/single/index.html", single);
    r.get("/single/doc.json", single);
    r.get("/single/favicon-32x32.png", single);
    return r;
  }

  /** swagger-registry: what the registry says. */
  private static Engine registry() {
    Engine r = Engine.create();
    r.get(
        "/read",
        c -> {
          try {
            c.string(200, "%s", SwaggerDocs.readDoc(c.query("name")));
          } catch (NoSuchElementException e) {
            c.string(404, "%s", e.getMessage());
          }
        });
    r.get("/known", c -> c.string(200, "%t", SwaggerDocs.getSwagger(c.query("name")) != null));
    r.get("/register-again", c -> c.string(500, "%s", failure("bookshop", () -> "")));
    r.get("/register-nil", c -> c.string(500, "%s", failure("nil", null)));
    String name = Documents.fresh();
    SwaggerDocs.register(name, Documents.counted());
    r.get("/counted/*any", Swagger.wrapHandler(Swagger.instanceName(name)));
    return r;
  }

  private static String failure(String name, @Nullable Supplier<String> doc) {
    try {
      SwaggerDocs.register(name, doc);
      return "none";
    } catch (IllegalStateException | NullPointerException e) {
      return e.getMessage();
    }
  }

  /** swagger-405: where other methods are told which there are. */
  private static Engine methodNotAllowed() {
    Engine r = Engine.create();
    r.handleMethodNotAllowed(true);
    r.get("/swagger/*any", Swagger.wrapHandler(Swagger.instanceName("bookshop")));
    return r;
  }
}
