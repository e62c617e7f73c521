package dev.jenever.compat.apps;

import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.H;
import dev.jenever.Handler;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The twin of {@code app_context.go}. */
final class ContextApps {

  private static final Handler NOTHING = c -> {};

  private ContextApps() {}

  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("context", ContextApps::context);
    return apps;
  }

  /** context: what else a context knows. */
  private static Engine context() {
    Engine r = Engine.create();
    r.use(NOTHING);
    r.patch("/patch", RoutingApps::show);
    r.get(
        "/handlers",
        NOTHING,
        c -> {
          String last = c.handlerNames().get(c.handlerNames().size() - 1);
          c.json(
              200,
              H.of("names", c.handlerNames().size(), "last", c.handlerName().equals(last))
                  .with("handler", c.handler().isPresent()));
        });
    r.noRoute(
        c ->
            c.json(
                404, H.of("names", c.handlerNames().size(), "handler", c.handler().isPresent())));
    r.get(
        "/value",
        c -> {
          c.set("key", "value");
          c.json(
              200,
              H.of("key", c.value("key").orElse(null), "missing", c.value("missing").orElse(null))
                  .with("self", c.value(Context.CONTEXT_KEY).orElseThrow() == c)
                  .with("request", c.value(Context.REQUEST_KEY).orElseThrow() == c.request())
                  .with("deadline", c.deadline().isPresent())
                  .with("error", c.err().map(Throwable::getMessage).orElse(null))
                  .with("keys", c.keys().size()));
        });
    return r;
  }
}
