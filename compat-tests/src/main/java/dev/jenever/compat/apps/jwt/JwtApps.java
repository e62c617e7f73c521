package dev.jenever.compat.apps.jwt;

import dev.jenever.Engine;
import dev.jenever.contrib.jwt.Dialect;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The twins of the apps in the Go package {@code jwt}. */
public final class JwtApps {

  private JwtApps() {}

  /** Returns the apps by name. */
  public static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("jwt-tokens", TokenApps::tokens);
    apps.put("jwt-header", V3Apps::header);
    apps.put("jwt-lookup", V3Apps::lookup);
    apps.put("jwt-options", V3Apps::options);
    apps.put("jwt-parse-options", V3Apps::parseOptions);
    apps.put("jwt-key-func", V3Apps::keyFunc);
    apps.put("jwt-login", V3LoginApps::login);
    apps.put("jwt-algorithms", V3LoginApps::algorithms);
    apps.put("jwt-cookies", V3LoginApps::cookies);
    apps.put("jwt-refresh", V3LoginApps::refresh);
    apps.put("jwt-callbacks", V3LoginApps::callbacks);
    apps.put("jwt-methods", MethodsApp::methods);
    apps.put("jwt-construction", ConstructionApp::construction);
    apps.put("jwt-clock", V3LoginApps::clock);
    apps.put("jwt-redis", V3LoginApps::redisStore);
    older("jwt-v2-", new OlderApps(Dialect.V2), apps);
    older("jwt-hertz-", new OlderApps(Dialect.HERTZ), apps);
    return apps;
  }

  private static void older(String prefix, OlderApps older, Map<String, Supplier<Engine>> apps) {
    apps.put(prefix + "header", older::header);
    apps.put(prefix + "lookup", older::lookup);
    apps.put(prefix + "options", older::options);
    apps.put(prefix + "key-func", older::keyFunc);
    apps.put(prefix + "login", older::login);
    apps.put(prefix + "algorithms", older::algorithms);
    apps.put(prefix + "cookies", older::cookies);
    apps.put(prefix + "refresh", older::refresh);
    apps.put(prefix + "callbacks", older::callbacks);
    apps.put(prefix + "clock", older::clock);
  }
}
