package dev.jenever.compat.apps.trace;

import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.RouterGroup;
import dev.jenever.contrib.trace.Tracing;
import dev.jenever.contrib.trace.TracingConfig;
import dev.jenever.middleware.Recovery;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.extension.trace.propagation.B3Propagator;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The twins of the apps in {@code trace/otelgin.go} and {@code trace/hertz.go}. */
public final class TraceApps {

  private TraceApps() {}

  /** Returns the apps by name. */
  public static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("trace-default", () -> app("foobar", new TracingConfig()));
    apps.put("trace-no-service", () -> app("", new TracingConfig()));
    apps.put("trace-service-port", () -> app("svc:9999", new TracingConfig()));
    apps.put("trace-service-ipv6", () -> app("[::1]", new TracingConfig()));
    apps.put("trace-service-odd", () -> app("a:b:c", new TracingConfig()));
    apps.put(
        "trace-proxies", () -> app("foobar", new TracingConfig()).setTrustedProxies("127.0.0.1"));
    apps.put("trace-recovery-outside", TraceApps::recoveryOutside);
    apps.put("trace-recovery-inside", TraceApps::recoveryInside);
    apps.put("trace-filters", TraceApps::filters);
    apps.put("trace-names", TraceApps::names);
    apps.put("trace-start-options", TraceApps::startOptions);
    apps.put("trace-b3", () -> propagated(B3Propagator.injectingSingleHeader()));
    apps.put("trace-b3-multi", () -> propagated(B3Propagator.injectingMultiHeaders()));
    apps.put("trace-never", () -> sampled(Sampler.alwaysOff()));
    apps.put("trace-parent-based", () -> sampled(Sampler.parentBased(Sampler.alwaysOff())));
    apps.put("trace-noop", TraceApps::noop);
    apps.put("trace-twice", TraceApps::twice);
    apps.put("trace-group", TraceApps::group);
    apps.put("trace-around", TraceApps::around);
    apps.put("trace-metrics", TraceApps::metrics);
    apps.put("trace-html", TraceApps::html);
    apps.putAll(HertzTraceApps.apps());
    return apps;
  }

  /** The configuration with everything from the telemetry at hand. */
  static TracingConfig with(Telemetry t, TracingConfig config) {
    return config
        .tracerProvider(t.tracers)
        .meterProvider(t.meters)
        .propagators(Telemetry.propagators());
  }

  private static Engine app(String service, TracingConfig config) {
    Telemetry t = new Telemetry();
    Engine r = t.reporting();
    r.use(Tracing.middleware(service, with(t, config)));
    return TraceRoutes.add(r, t.tracers, Telemetry.propagators());
  }

  private static Engine recoveryOutside() {
    Telemetry t = new Telemetry();
    Engine r = t.reporting();
    r.use(Recovery.withWriter(null), Tracing.middleware("foobar", with(t, new TracingConfig())));
    return TraceRoutes.add(r, t.tracers, Telemetry.propagators());
  }

  private static Engine recoveryInside() {
    Telemetry t = new Telemetry();
    Engine r = t.reporting();
    r.use(Tracing.middleware("foobar", with(t, new TracingConfig())), Recovery.withWriter(null));
    return TraceRoutes.add(r, t.tracers, Telemetry.propagators());
  }

  private static Engine filters() {
    return app(
        "foobar",
        new TracingConfig()
            .filter(request -> !request.path().equals("/nothing"))
            .filter(request -> request.headers().get("X-Probe").isEmpty())
            .contextFilter(c -> !c.fullPath().equals("/files/*path"))
            .contextFilter(c -> !c.param("id").equals("secret")));
  }

  private static Engine names() {
    return app(
        "foobar",
        new TracingConfig()
            .spanNameFormatter(
                c ->
                    c.request().path().startsWith("/user") ? c.request().path() : c.query("name")));
  }

  private static Engine startOptions() {
    return app(
        "foobar",
        new TracingConfig()
            .spanStartOptions(
                span ->
                    span.setAttribute("custom.key", "custom.value")
                        .setAttribute("http.route", "other")
                        .setSpanKind(SpanKind.INTERNAL))
            .spanStartOptions(span -> span.setNoParent()));
  }

  private static Engine propagated(TextMapPropagator propagator) {
    Telemetry t = new Telemetry();
    Engine r = t.reporting();
    r.use(Tracing.middleware("foobar", with(t, new TracingConfig()).propagators(propagator)));
    return TraceRoutes.add(r, t.tracers, propagator);
  }

  private static Engine sampled(Sampler sampler) {
    Telemetry t = new Telemetry(sampler);
    Engine r = t.reporting();
    r.use(Tracing.middleware("foobar", with(t, new TracingConfig())));
    return TraceRoutes.add(r, t.tracers, Telemetry.propagators());
  }

  private static Engine noop() {
    Telemetry t = new Telemetry();
    Engine r = t.reporting();
    r.use(
        Tracing.middleware(
            "foobar", with(t, new TracingConfig()).tracerProvider(TracerProvider.noop())));
    return TraceRoutes.add(r, TracerProvider.noop(), Telemetry.propagators());
  }

  private static Engine twice() {
    Telemetry t = new Telemetry();
    Engine r = t.reporting();
    r.use(
        Tracing.middleware("outer", with(t, new TracingConfig())),
        Tracing.middleware("inner", with(t, new TracingConfig())));
    return TraceRoutes.add(r, t.tracers, Telemetry.propagators());
  }

  private static Engine group() {
    Telemetry t = new Telemetry();
    Engine r = t.reporting();
    r.get("/plain/:id", c -> c.json(200, TraceRoutes.seen(c)));
    RouterGroup api = r.group("/api", Tracing.middleware("foobar", with(t, new TracingConfig())));
    api.get("/things/:id", c -> c.json(200, TraceRoutes.seen(c)));
    return r;
  }

  /** Has middleware on both sides of the tracing one, which say whether they see a span. */
  private static Engine around() {
    Telemetry t = new Telemetry();
    Engine r = t.reporting();
    r.use(
        c -> {
          boolean before = sees(c);
          c.next();
          c.string(-1, "outside %t %t", before, sees(c));
        },
        Tracing.middleware("foobar", with(t, new TracingConfig())),
        c -> {
          boolean before = sees(c);
          c.next();
          c.string(-1, "inside %t %t, ", before, sees(c));
        });
    r.get("/look", c -> c.string(200, "handler %t, ", sees(c)));
    return r;
  }

  private static boolean sees(Context c) {
    return Tracing.span(c).getSpanContext().isValid() && Span.current().getSpanContext().isValid();
  }

  private static Engine metrics() {
    return app(
        "foobar",
        new TracingConfig()
            .metricAttributes(
                request ->
                    Attributes.builder()
                        .put("tenant", request.headers().get("X-Tenant"))
                        .put("who", "request")
                        .put("url.scheme", "mine")
                        .put("http.route", "mine")
                        .build())
            .contextMetricAttributes(
                c ->
                    Attributes.builder()
                        .put("who", "context")
                        .put("n", c.params().size())
                        .build()));
  }

  private static Engine html() {
    Telemetry t = new Telemetry();
    Engine r = t.reporting();
    r.setHtmlTemplate(new HelloTemplate());
    r.use(Tracing.middleware("foobar", with(t, new TracingConfig())));
    r.get("/page", c -> Tracing.html(c, 200, "hello", "world"));
    r.get("/page/:code", c -> Tracing.html(c, Integer.parseInt(c.param("code")), "hello", "world"));
    r.get("/missing", c -> Tracing.html(c, 200, "nope", null));
    r.get("/scope", c -> c.string(200, "%t", !Tracing.SCOPE_NAME.isEmpty()));
    return r;
  }
}
