package dev.jenever.compat.apps;

import dev.jenever.Engine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The twin of {@code app_rawpath.go}. */
final class RawPathApps {

  private RawPathApps() {}

  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    // routing-escapes: the decoded path is matched.
    apps.put("routing-escapes", escapes(r -> {}));
    // routing-rawpath: useRawPath on.
    apps.put("routing-rawpath", escapes(r -> r.useRawPath(true)));
    // routing-rawpath-noescape: useRawPath on, unescapePathValues off.
    apps.put(
        "routing-rawpath-noescape", escapes(r -> r.useRawPath(true).unescapePathValues(false)));
    // routing-escapedpath: useEscapedPath on.
    apps.put("routing-escapedpath", escapes(r -> r.useEscapedPath(true)));
    // routing-escapedpath-noescape: useEscapedPath on, unescapePathValues off.
    apps.put(
        "routing-escapedpath-noescape",
        escapes(r -> r.useEscapedPath(true).unescapePathValues(false)));
    return apps;
  }

  private static Supplier<Engine> escapes(Consumer<Engine> configure) {
    return () -> {
      Engine r = Engine.create(configure);
      r.get("/lit", RoutingApps::show);
      r.get("/p/:x", RoutingApps::show);
      r.get("/p/:x/y/:z", RoutingApps::show);
      r.get("/c/*rest", RoutingApps::show);
      r.get("/d/", RoutingApps::show);
      r.get("/s p/:x", RoutingApps::show);
      return r;
    };
  }
}
