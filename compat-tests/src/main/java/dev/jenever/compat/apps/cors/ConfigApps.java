package dev.jenever.compat.apps.cors;

import static dev.jenever.compat.apps.cors.CorsApps.routes;
import static dev.jenever.compat.apps.cors.CorsApps.serving;

import dev.jenever.Engine;
import dev.jenever.contrib.cors.Cors;
import dev.jenever.contrib.cors.CorsConfig;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The twin of {@code app_config.go}. */
final class ConfigApps {

  private ConfigApps() {}

  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("cors-default", ConfigApps::everybody);
    apps.put("cors-list", ConfigApps::list);
    apps.put("cors-literal", ConfigApps::literal);
    apps.put("cors-credentials", ConfigApps::credentials);
    apps.put("cors-credentials-all", ConfigApps::credentialsAll);
    apps.put("cors-star-in-list", ConfigApps::starInList);
    apps.put("cors-star-and-func", ConfigApps::starAndFunc);
    apps.put("cors-edge-lists", ConfigApps::edgeLists);
    apps.put("cors-added", ConfigApps::added);
    apps.put("cors-status-200", ConfigApps::status200);
    apps.put("cors-private-network", ConfigApps::privateNetwork);
    return apps;
  }

  /** cors-default: everybody may. */
  private static Engine everybody() {
    Engine r = Engine.create();
    r.use(Cors.withDefaults());
    routes(r);
    return r;
  }

  /** cors-list: a list of origins and the usual rest. */
  private static Engine list() {
    return serving(
        CorsConfig.defaults()
            .allowOrigins(
                "https://app.test",
                "https://Other.Test ",
                "http://localhost:3000",
                "https://a.test/path"));
  }

  /** cors-literal: what is not said in a literal is off. */
  private static Engine literal() {
    return serving(CorsConfig.create().allowOrigins("https://app.test"));
  }

  /** cors-credentials: every header that an answer can have. */
  private static Engine credentials() {
    return serving(
        CorsConfig.create()
            .allowOrigins("https://app.test")
            .allowMethods("put", " Patch ", "PUT", "x-custom")
            .allowHeaders("authorization", "X-REQUEST-id", "x y", "", "x_y-z")
            .exposeHeaders("content-length", "X-Total-Count", "ETag")
            .allowCredentials(true)
            .allowPrivateNetwork(true)
            .maxAge(Duration.ofSeconds(90).plusMillis(999)));
  }

  /** cors-credentials-all: what no browser accepts. */
  private static Engine credentialsAll() {
    return serving(
        CorsConfig.create()
            .allowAllOrigins(true)
            .allowCredentials(true)
            .allowMethods("*")
            .allowHeaders("*")
            .exposeHeaders("*"));
  }

  /** cors-star-in-list: a star among others is all of them. */
  private static Engine starInList() {
    return serving(CorsConfig.defaults().allowOrigins("https://app.test", "*"));
  }

  /** cors-star-and-func: nobody asks the function then. */
  private static Engine starAndFunc() {
    return serving(
        CorsConfig.create()
            .allowOrigins("*")
            .allowOriginFunc(
                origin -> {
                  throw new IllegalStateException("asked");
                }));
  }

  /** cors-edge-lists: lists of nothing, and less than a second. */
  private static Engine edgeLists() {
    return serving(
        CorsConfig.create()
            .allowOrigins("https://app.test")
            .allowMethods("")
            .allowHeaders("  ")
            .exposeHeaders("", " ")
            .maxAge(Duration.ofMillis(500)));
  }

  /** cors-added: lists that grow. */
  private static Engine added() {
    return serving(
        CorsConfig.create()
            .allowOrigins("https://app.test")
            .maxAge(Duration.ofHours(-1))
            .addAllowMethods("POST")
            .addAllowMethods("GET", "PUT")
            .addAllowHeaders("Some", " cool")
            .addAllowHeaders("header")
            .addExposeHeaders()
            .addExposeHeaders("exposed", "header")
            .addExposeHeaders("hey"));
  }

  /** cors-status-200: for old browsers. */
  private static Engine status200() {
    return serving(
        CorsConfig.defaults().allowOrigins("https://app.test").optionsResponseStatusCode(200));
  }

  /** cors-private-network: whoever asks for it or not. */
  private static Engine privateNetwork() {
    return serving(CorsConfig.create().allowAllOrigins(true).allowPrivateNetwork(true));
  }
}
