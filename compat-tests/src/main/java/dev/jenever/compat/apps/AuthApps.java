package dev.jenever.compat.apps;

import dev.jenever.Engine;
import dev.jenever.Handler;
import dev.jenever.middleware.BasicAuth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The twin of {@code app_auth.go}. */
final class AuthApps {

  private static final Map<String, String> ACCOUNTS =
      Map.of("ada", "lovelace", "bob", "pa:ss wörd", "empty", "");

  private AuthApps() {}

  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("basic-auth", AuthApps::basicAuth);
    apps.put("basic-auth-global", AuthApps::basicAuthGlobal);
    return apps;
  }

  private static Handler who(String key) {
    return c -> c.string(200, "%s", "hello " + c.mustGet(key));
  }

  /** basic-auth: accounts on one group. */
  private static Engine basicAuth() {
    Engine r = Engine.create();
    r.get("/open", c -> c.string(200, "open"));
    r.group("/", BasicAuth.of(ACCOUNTS)).any("/secret", who(BasicAuth.USER_KEY));
    r.group("/", BasicAuth.forRealm(ACCOUNTS, "a \"realm\"\n\u0001é"))
        .get("/realm", who(BasicAuth.USER_KEY));
    r.group("/", BasicAuth.forProxy(ACCOUNTS, "")).get("/proxy", who(BasicAuth.PROXY_USER_KEY));
    r.group("/", BasicAuth.forProxy(ACCOUNTS, "Own"))
        .get("/proxy-realm", who(BasicAuth.PROXY_USER_KEY));
    return r;
  }

  /** basic-auth-global: accounts on everything, unknown paths too. */
  private static Engine basicAuthGlobal() {
    Engine r = Engine.create();
    r.use(BasicAuth.of(ACCOUNTS));
    r.get("/", who(BasicAuth.USER_KEY));
    return r;
  }
}
