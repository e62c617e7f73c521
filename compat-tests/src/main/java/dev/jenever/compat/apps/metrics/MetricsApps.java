package dev.jenever.compat.apps.metrics;

import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.Handler;
import dev.jenever.contrib.metrics.GinMetrics;
import dev.jenever.contrib.metrics.GinProm;
import dev.jenever.contrib.metrics.GoGinPrometheus;
import dev.jenever.contrib.metrics.HertzPrometheus;
import dev.jenever.contrib.metrics.MetricsRegistry;
import dev.jenever.middleware.Recovery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The twins of the apps in {@code gin-reference/metrics}. */
public final class MetricsApps {

  private MetricsApps() {}

  /** Returns the apps by name. */
  public static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("metrics-go-gin-prometheus", MetricsApps::goGinPrometheus);
    apps.put("metrics-go-gin-prometheus-mapped", MetricsApps::goGinPrometheusMapped);
    apps.put("metrics-go-gin-prometheus-context", MetricsApps::goGinPrometheusContext);
    apps.put("metrics-gin-metrics", MetricsApps::ginMetrics);
    apps.put("metrics-gin-metrics-set", MetricsApps::ginMetricsSet);
    apps.put("metrics-ginprom", MetricsApps::ginProm);
    apps.put("metrics-ginprom-options", MetricsApps::ginPromOptions);
    apps.put("metrics-ginprom-open", MetricsApps::ginPromOpen);
    apps.put("metrics-numbers", NumbersApp::numbers);
    apps.put("metrics-hertz", () -> hertz(fresh()));
    apps.put("metrics-hertz-buckets", () -> hertz(fresh(), 1_000_000, 5_000_000));
    return apps;
  }

  /** Makes a registry without what the JVM says of itself. */
  private static MetricsRegistry fresh() {
    return MetricsRegistry.create();
  }

  /** The one handler of all routes: what it does stands in the query. */
  private static void answer(Context c) {
    if (!c.query("panic").isEmpty()) {
      throw new IllegalStateException("on purpose");
    } else if (!c.query("empty").isEmpty()) {
      c.status(204);
    } else if (!c.query("abort").isEmpty()) {
      c.abortWithStatus(403);
    } else if (!c.query("error").isEmpty()) {
      c.string(500, "%s", "error");
    } else {
      c.set("template", c.fullPath());
      c.string(200, "%s", c.fullPath());
    }
  }

  private static Handler recovery() {
    return Recovery.custom((c, e) -> c.abortWithStatus(500));
  }

  private static void routes(Engine r) {
    r.get("/users/:id", MetricsApps::answer);
    r.delete("/users/:id", MetricsApps::answer);
    r.post("/echo", MetricsApps::answer);
    r.get("/files/*path", MetricsApps::answer);
    r.get("/health", MetricsApps::answer);
    r.get("/dir/", MetricsApps::answer);
    r.handle("PURGE", "/users/:id", MetricsApps::answer);
  }

  /** metrics-go-gin-prometheus: as it is; those who ask have to know an account. */
  private static Engine goGinPrometheus() {
    Engine r = Engine.create();
    r.use(recovery());
    GoGinPrometheus.create("gin", fresh()).useWithAuth(r, Map.of("ada", "lovelace"));
    routes(r);
    return r;
  }

  /** metrics-go-gin-prometheus-mapped: another name, another path, and a URL without ids. */
  private static Engine goGinPrometheusMapped() {
    Engine r = Engine.create();
    GoGinPrometheus.create("shop", fresh())
        .metricsPath("/internal/metrics")
        .reqCntUrlLabelMappingFn(
            c -> {
              String[] url = {c.request().path()};
              c.params()
                  .forEach(
                      p -> {
                        int at = url[0].indexOf(p.value());
                        url[0] =
                            url[0].substring(0, at)
                                + ":"
                                + p.key()
                                + url[0].substring(at + p.value().length());
                      });
              return url[0];
            })
        .use(r);
    r.use(recovery());
    routes(r);
    return r;
  }

  /** metrics-go-gin-prometheus-context: the URL is what a handler has left. */
  private static Engine goGinPrometheusContext() {
    Engine r = Engine.create();
    GoGinPrometheus.create("", fresh()).urlLabelFromContext("template").use(r);
    routes(r);
    return r;
  }

  /** metrics-gin-metrics: as it is. */
  private static Engine ginMetrics() {
    Engine r = Engine.create();
    GinMetrics.monitor(fresh()).use(r);
    r.use(recovery());
    routes(r);
    return r;
  }

  /** metrics-gin-metrics-set: everything is set. */
  private static Engine ginMetricsSet() {
    Engine r = Engine.create();
    r.use(recovery());
    GinMetrics.monitor(fresh())
        .setMetricPath("/metrics")
        .setExcludePaths("/health", "/users/7")
        .setSlowTime(-1)
        .setDuration(0.5, 1, 1_000_000)
        .use(r);
    routes(r);
    return r;
  }

  /** metrics-ginprom: as it is. */
  private static Engine ginProm() {
    Engine r = Engine.create();
    r.use(recovery());
    GinProm.create(fresh()).use(r);
    routes(r);
    return r;
  }

  /** metrics-ginprom-options: everything that can be set. */
  private static Engine ginPromOptions() {
    Engine r = Engine.create();
    r.use(c -> c.set("tenant", c.getHeader("X-Tenant")));
    GinProm.create(fresh())
        .path("/internal/metrics")
        .namespace("shop")
        .subsystem("web")
        .ignore("/health")
        .token("s3cret")
        .bucketSize(0.25, 1, 2.5e6)
        .handlerNameFunc(c -> "the handler")
        .requestPathFunc(c -> c.fullPath().isEmpty() ? "<unknown>" : c.fullPath())
        .customCounterLabels(
            List.of("tenant", "a_first"), c -> Map.of("tenant", c.getString("tenant")))
        .requestCounterMetricName("hits")
        .requestDurationMetricName("seconds")
        .requestSizeMetricName("in_bytes")
        .responseSizeMetricName("out_bytes")
        .use(r);
    routes(r);
    return r;
  }

  /** metrics-ginprom-open: with OpenMetrics for those who prefer it. */
  private static Engine ginPromOpen() {
    Engine r = Engine.create();
    GinProm.create(fresh()).openMetrics(true).use(r);
    routes(r);
    return r;
  }

  /** metrics-hertz, metrics-hertz-buckets: the twin of {@code app_hertz.go}. */
  private static Engine hertz(MetricsRegistry registry, double... buckets) {
    HertzPrometheus metrics = HertzPrometheus.create(registry, buckets);
    Engine r = Engine.create();
    r.use(c -> c.header("Server", "hertz"), metrics);
    r.get("/users/:id", MetricsApps::answer);
    r.delete("/users/:id", MetricsApps::answer);
    r.post("/echo", MetricsApps::answer);
    r.get("/shown", metrics.endpoint());
    return r;
  }
}
