package dev.jenever.contrib.metrics;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.Engine;
import dev.jenever.server.Server;
import dev.jenever.testing.TestClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.Socket;
import org.junit.jupiter.api.Test;

/** What no recording of the originals can hold. */
class PresetsTest {

  private final Engine r = Engine.create();
  private final TestClient client = TestClient.of(r);

  @Test
  void ginMetricsTakesAPrefixAndASuffix() {
    GinMetrics.monitor(MetricsRegistry.create())
        .setMetricPrefix("shop_")
        .setMetricSuffix("_v1")
        .use(r)
        .get("/x", c -> c.status(204));
    client.get("/x").send();

    assertThat(client.get("/debug/metrics").send().text())
        .contains("shop_gin_request_total_v1 1\n", "shop_gin_request_duration_v1_count");
  }

  @Test
  void ginMetricsCanWatchAGroupAndTellElsewhere() {
    GinMetrics monitor = GinMetrics.monitor(MetricsRegistry.create());
    monitor.useWithoutExposingEndpoint(r.group("/api"));
    r.group("/other").get("/x", c -> c.status(204));
    Engine admin = monitor.expose(Engine.create());
    client.get("/other/x").send();

    assertThat(TestClient.of(admin).get("/debug/metrics").send().text())
        .doesNotContain("gin_request_total");
  }

  @Test
  void addressesAreRemembered() {
    BloomFilter filter = new BloomFilter();

    assertThat(filter.add("192.0.2.1")).isTrue();
    assertThat(filter.add("192.0.2.1")).isFalse();
    assertThat(filter.add("192.0.2.2")).isTrue();
    assertThat(filter.add("")).isTrue();
    assertThat(filter.add("")).isTrue();
  }

  @Test
  void goGinPrometheusOfToday() {
    GoGinPrometheus.withHistogram("gin", MetricsRegistry.create())
        .use(r)
        .get("/x", c -> c.status(204));
    client.get("/x?q=1").send();

    assertThat(client.get("/metrics").send().text())
        .contains(
            "gin_request_duration_seconds_count{code=\"204\",method=\"GET\",url=\"/x?q=1\"} 1\n");
  }

  @Test
  void goGinPrometheusIsBounded() {
    GoGinPrometheus.create("gin", MetricsRegistry.create().maxSeries(10))
        .use(r)
        .get("/x/:id", c -> c.status(204));
    for (int i = 0; i < 100; i++) {
      client.get("/x/" + i).send();
    }

    assertThat(client.get("/metrics").send().text())
        .contains(
            "gin_requests_total{code=\"overflow\",handler=\"overflow\",host=\"overflow\","
                + "method=\"overflow\",url=\"overflow\"} 90\n");
  }

  @Test
  void presetsTellOfTheJvmAsTheOriginalsTellOfGo() {
    GinProm.create().use(r);

    assertThat(client.get("/metrics").send().text())
        .contains("jvm_memory_used_bytes{area=\"heap\"}", "process_cpu_seconds_total");
  }

  @Test
  void protobufIsNotTold() {
    GinProm.create(MetricsRegistry.create()).use(r);

    assertThat(
            client
                .get("/metrics")
                .header("Accept", "application/vnd.google.protobuf;encoding=delimited")
                .send()
                .header("Content-Type"))
        .isEqualTo("text/plain; version=0.0.4; charset=utf-8; escaping=underscores");
  }

  @Test
  void whatIsNoRequestIsNotMeasured() throws Exception {
    HertzPrometheus metrics = HertzPrometheus.create();
    r.use(metrics).get("/x", c -> c.status(204));

    try (Server server = r.start("127.0.0.1:0");
        Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.getOutputStream().write("no request at all\r\n\r\n".getBytes(US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);

      assertThat(answer).startsWith("HTTP/1.1 400 Bad Request");
    }
    assertThat(metrics.registry().text()).isEmpty();
  }

  @Test
  void instrumentIsTheMiddleware() {
    GinProm prom = GinProm.create(MetricsRegistry.create());
    r.get("/x", prom.instrument(), c -> c.status(204));
    prom.expose(r);
    client.get("/x").send();

    assertThat(client.get("/metrics").send().text())
        .contains("gin_gonic_request_duration_count{host=\"example.com\",method=\"GET\"");
  }

  @Test
  void micrometerHasItsOwnRegistry() {
    MeterRegistry registry = new SimpleMeterRegistry();
    r.use(MicrometerMetrics.of(registry))
        .get("/users/:id", c -> c.status(200))
        .get(
            "/fails",
            c -> {
              throw new IllegalStateException("on purpose");
            });

    client.get("/users/1").send();
    client.get("/users/2").send();
    client.get("/nope").send();
    client.get("/fails").send();

    assertThat(count(registry, "/users/:id", "200", "SUCCESS")).isEqualTo(2);
    assertThat(count(registry, "UNKNOWN", "404", "CLIENT_ERROR")).isEqualTo(1);
    assertThat(count(registry, "/fails", "500", "SERVER_ERROR")).isEqualTo(1);
  }

  private static long count(MeterRegistry registry, String uri, String status, String outcome) {
    return registry
        .get("http.server.requests")
        .tags("method", "GET", "uri", uri, "status", status, "outcome", outcome)
        .timer()
        .count();
  }
}
