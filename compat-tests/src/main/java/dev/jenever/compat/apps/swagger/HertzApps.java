package dev.jenever.compat.apps.swagger;

import dev.jenever.Engine;
import dev.jenever.contrib.swagger.Swagger;
import dev.jenever.contrib.swagger.SwaggerConfig;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The twin of {@code hertz.go}. */
final class HertzApps {

  private HertzApps() {}

  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("swagger-hertz", HertzApps::byDefault);
    apps.put("swagger-hertz-options", HertzApps::options);
    apps.put("swagger-hertz-custom", HertzApps::custom);
    apps.put("swagger-hertz-missing", HertzApps::missing);
    return apps;
  }

  /** swagger-hertz: what a program begins with. */
  private static Engine byDefault() {
    Engine r = Engine.create();
    r.get("/swagger/*any", Swagger.wrapHandler(Swagger.instanceName("bookshop")));
    r.any("/any/*any", Swagger.wrapHandler(Swagger.instanceName("bookshop")));
    return r;
  }

  /** swagger-hertz-options: each option by itself. */
  private static Engine options() {
    Engine r = Engine.create();
    with(r, "url", Swagger.url("/docs/openapi.json"));
    with(r, "full", Swagger.docExpansion("full"));
    with(r, "shallow", Swagger.deepLinking(false));
    with(r, "hidden", Swagger.defaultModelsExpandDepth(-1));
    with(r, "instance", Swagger.instanceName("newsstand"));
    with(r, "persist", Swagger.persistAuthorization(true));
    with(r, "client", Swagger.oauth2DefaultClientId("shop"));
    with(r, "title", c -> c.title("Bookshop & <more>"));
    return r;
  }

  private static void with(Engine r, String name, Consumer<SwaggerConfig> option) {
    r.get("/" + name + "/*any", Swagger.wrapHandler(option));
  }

  /** swagger-hertz-custom: a configuration as it is. */
  private static Engine custom() {
    Engine r = Engine.create();
    r.get("/empty/*any", Swagger.customWrapHandler(SwaggerConfig.empty()));
    r.get(
        "/all/*any",
        Swagger.customWrapHandler(
            SwaggerConfig.empty()
                .url("doc.json")
                .docExpansion("none")
                .instanceName("newsstand")
                .title("News")
                .defaultModelsExpandDepth(2)
                .deepLinking(true)
                .persistAuthorization(true)
                .oauth2DefaultClientId("news")));
    return r;
  }

  /** swagger-hertz-missing: a document that nobody has registered. */
  private static Engine missing() {
    Engine r = Engine.create();
    r.get("/swagger/*any", Swagger.wrapHandler(Swagger.instanceName("nobody's")));
    return r;
  }
}
