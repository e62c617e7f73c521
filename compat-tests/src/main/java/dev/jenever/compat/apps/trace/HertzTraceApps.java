package dev.jenever.compat.apps.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jenever.Engine;
import dev.jenever.contrib.trace.Profile;
import dev.jenever.contrib.trace.Tracing;
import dev.jenever.contrib.trace.TracingConfig;
import dev.jenever.middleware.Recovery;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The twins of the apps in {@code trace/hertz.go}. */
final class HertzTraceApps {

  private HertzTraceApps() {}

  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("trace-hertz", () -> app(new TracingConfig()));
    apps.put("trace-hertz-options", HertzTraceApps::options);
    return apps;
  }

  private static Engine options() {
    return app(
        new TracingConfig()
            .routeFormatter(c -> "route " + c.fullPath())
            .spanNameFormatter(c -> "name " + c.fullPath())
            .contextFilter(c -> !c.fullPath().equals("/nothing"))
            .responseHandler(
                c -> c.header("trace-id", Tracing.span(c).getSpanContext().getTraceId())));
  }

  private static Engine app(TracingConfig config) {
    Telemetry t = new Telemetry();
    Engine r = t.reporting(c -> c.header("Server", "hertz"));
    r.handleMethodNotAllowed(false).setTrustedProxies("0.0.0.0/0", "::/0");
    r.use(
        Tracing.middleware("", TraceApps.with(t, config.profile(Profile.HERTZ))),
        Recovery.withWriter(null));
    r.noRoute(c -> c.data(404, "text/plain", "Not Found".getBytes(UTF_8)));
    return routes(r);
  }

  private static Engine routes(Engine r) {
    r.any("/user/:id", c -> c.string(200, "user %s", c.param("id")));
    r.get("/files/*path", c -> c.string(200, "%s", c.param("path").substring(1)));
    r.any("/status/:code", TraceRoutes::status);
    r.get("/nothing", c -> {});
    r.post("/echo", c -> c.string(200, "%d", c.request().body().readAllBytes().length));
    r.get(
        "/errors",
        c -> {
          c.error(new Exception("boom"));
          c.string(200, "fine");
        });
    r.get(
        "/panics",
        c -> {
          throw new IllegalStateException("boom");
        });
    r.get("/context", c -> c.json(200, TraceRoutes.seen(c)));
    r.get(
        "/inject",
        c -> c.json(200, TraceRoutes.injected(c, W3CTraceContextPropagator.getInstance())));
    return r;
  }
}
