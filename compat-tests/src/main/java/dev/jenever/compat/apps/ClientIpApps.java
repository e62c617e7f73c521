package dev.jenever.compat.apps;

import dev.jenever.Engine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The twin of {@code app_clientip.go}. */
final class ClientIpApps {

  private ClientIpApps() {}

  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    // client-ip-default: nothing configured.
    apps.put("client-ip-default", clientIp(r -> {}));
    // client-ip-trust-all: every proxy is trusted.
    apps.put("client-ip-trust-all", clientIp(r -> r.setTrustedProxies("0.0.0.0/0", "::/0")));
    // client-ip-trust-none: no proxy is trusted.
    apps.put("client-ip-trust-none", clientIp(r -> r.setTrustedProxies()));
    // client-ip-trusted: the peer and a range are trusted.
    apps.put(
        "client-ip-trusted",
        clientIp(r -> r.setTrustedProxies("127.0.0.1", "10.0.0.0/8", "fd00::/8")));
    // client-ip-other: only others than the peer are trusted.
    apps.put("client-ip-other", clientIp(r -> r.setTrustedProxies("10.0.0.0/8")));
    // client-ip-not-forwarded: forwardedByClientIp off.
    apps.put(
        "client-ip-not-forwarded",
        clientIp(r -> r.forwardedByClientIp(false).setTrustedProxies("127.0.0.1")));
    // client-ip-headers: other headers than the usual ones.
    apps.put(
        "client-ip-headers",
        clientIp(
            r -> r.remoteIpHeaders("X-Client", "x-forwarded-for").setTrustedProxies("127.0.0.1")));
    // client-ip-no-headers: no headers at all.
    apps.put(
        "client-ip-no-headers", clientIp(r -> r.remoteIpHeaders().setTrustedProxies("127.0.0.1")));
    // client-ip-platform: the trusted platform is taken at its word.
    apps.put(
        "client-ip-platform",
        clientIp(r -> r.trustedPlatform("CF-Connecting-IP").setTrustedProxies("127.0.0.1")));
    // client-ip-app-engine: Gin's deprecated flag is a platform like the others.
    apps.put(
        "client-ip-app-engine",
        clientIp(r -> r.trustedPlatform("X-Appengine-Remote-Addr").setTrustedProxies()));
    return apps;
  }

  /** Answers with what is known of the client; the peer is always 127.0.0.1. */
  private static Supplier<Engine> clientIp(Consumer<Engine> configure) {
    return () -> {
      Engine r = Engine.create(configure);
      r.get("/", c -> c.string(200, "%s", c.clientIp() + " " + c.remoteIp()));
      return r;
    };
  }
}
