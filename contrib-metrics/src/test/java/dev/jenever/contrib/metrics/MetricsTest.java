package dev.jenever.contrib.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.Engine;
import dev.jenever.middleware.Recovery;
import dev.jenever.server.Server;
import dev.jenever.testing.TestClient;
import dev.jenever.testing.TestResponse;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class MetricsTest {

  private static final String OPEN = "application/openmetrics-text; version=1.0.0";

  private final Engine r = Engine.create();
  private final TestClient client = TestClient.of(r);
  private final Metrics metrics = Metrics.create(MetricsRegistry.create());

  private String scraped() {
    return client.get("/metrics").send().text();
  }

  @Test
  void routesAreLabelsNotPaths() {
    metrics.use(r).get("/users/:id", c -> c.string(200, "%s", c.param("id")));

    client.get("/users/1").send();
    client.get("/users/2?x=1").send();
    client.get("/nope").send();
    client.request("BREW", "/users/1").send();

    assertThat(scraped())
        .contains(
            "http_server_request_duration_seconds_count{method=\"GET\",route=\"/users/:id\","
                + "status=\"200\"} 2\n",
            "_count{method=\"GET\",route=\"unmatched\",status=\"404\"} 1\n",
            "_count{method=\"other\",route=\"unmatched\",status=\"404\"} 1\n",
            "http_server_response_body_size_bytes_sum{method=\"GET\",route=\"/users/:id\","
                + "status=\"200\"} 2\n",
            "http_server_active_requests{method=\"GET\"} 0\n")
        .doesNotContain("/users/1");
  }

  @Test
  void sizesOfBodiesAreSummedUp() {
    metrics.use(r).post("/echo", c -> c.data(201, "text/plain", c.getRawData()));

    client.post("/echo").body("12345").send();

    assertThat(scraped())
        .contains(
            "http_server_request_body_size_bytes_sum{method=\"POST\",route=\"/echo\","
                + "status=\"201\"} 5\n",
            "http_server_response_body_size_bytes_count{method=\"POST\",route=\"/echo\","
                + "status=\"201\"} 1\n");
  }

  @Test
  void anExceptionCountsAs500() {
    r.use(Recovery.withWriter(new PrintStream(PrintStream.nullOutputStream())));
    metrics
        .use(r)
        .get(
            "/fails",
            c -> {
              throw new IllegalStateException("on purpose");
            });

    assertThat(client.get("/fails").send().status()).isEqualTo(500);
    assertThat(scraped())
        .contains(
            "_count{method=\"GET\",route=\"/fails\",status=\"500\"} 1\n",
            "http_server_active_requests{method=\"GET\"} 0\n");
  }

  @Test
  void requestsOnTheirWayAreActive() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    metrics
        .use(r)
        .get(
            "/slow",
            c -> {
              arrived.countDown();
              go.await();
            });
    Thread request = new Thread(() -> client.get("/slow").send());
    request.start();
    arrived.await();

    String during = scraped();
    go.countDown();
    request.join();

    assertThat(during).contains("http_server_active_requests{method=\"GET\"} 1\n");
    assertThat(scraped()).contains("http_server_active_requests{method=\"GET\"} 0\n");
  }

  @Test
  @SuppressWarnings("try") // the scope is used by being there
  void exemplarsNameTheTraceThatIsCurrent() {
    SpanContext span =
        SpanContext.create(
            "0af7651916cd43dd8448eb211c80319c",
            "b7ad6b7169203331",
            TraceFlags.getSampled(),
            TraceState.getDefault());
    r.use(
        c -> {
          try (Scope scope = Span.wrap(span).makeCurrent()) {
            c.next();
          }
        });
    metrics.use(r).get("/x", c -> c.status(204));

    client.get("/x").send();
    TestResponse response = client.get("/metrics").header("Accept", OPEN).send();

    assertThat(response.header("Content-Type"))
        .isEqualTo(OPEN + "; charset=utf-8; escaping=underscores");
    assertThat(response.text())
        .containsPattern(
            "le=\"[0-9.]+\"} 1 # \\{trace_id=\"0af7651916cd43dd8448eb211c80319c\","
                + "span_id=\"b7ad6b7169203331\"} [0-9.e-]+ \\d+\\.\\d{3}\n")
        .endsWith("# EOF\n");
    assertThat(scraped()).doesNotContain("trace_id");
  }

  @Test
  void exemplarsCanComeFromTheContext() {
    metrics.traceId(c -> c.getHeader("X-Trace")).use(r).get("/x", c -> c.status(204));

    client.get("/x").header("X-Trace", "abc").send();
    client.get("/x").send();

    assertThat(client.get("/metrics").header("Accept", OPEN).send().text())
        .contains(" # {trace_id=\"abc\"} ");
  }

  @Test
  void textIsCompressedForThoseWhoTakeIt() throws Exception {
    metrics.use(r).get("/x", c -> c.status(204));
    client.get("/x").send();

    TestResponse response = client.get("/metrics").header("Accept-Encoding", "br, gzip").send();
    GZIPInputStream text = new GZIPInputStream(new ByteArrayInputStream(response.body()));

    assertThat(response.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(new String(text.readAllBytes(), StandardCharsets.UTF_8))
        .contains("http_server_request_duration_seconds_count");
    assertThat(
            client
                .get("/metrics")
                .header("Accept-Encoding", "gzip;q=0")
                .send()
                .header("Content-Encoding"))
        .isEmpty();
  }

  @Test
  void aPortOfItsOwnTellsTheSame() throws Exception {
    r.use(metrics).get("/x", c -> c.status(204));
    client.get("/x").send();

    try (Server server = metrics.metricsPath("/prom").serve("127.0.0.1:0")) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/prom")).build();
      String text = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();

      assertThat(text).contains("route=\"/x\",status=\"204\"} 1\n");
    }
    assertThat(client.get("/prom").send().status()).isEqualTo(404);
  }

  @Test
  void yourOwnMetricsAreToldToo() {
    metrics.registry().counter("orders_total", "Orders.", "shop").inc("a");
    metrics.use(r);

    assertThat(scraped()).contains("orders_total{shop=\"a\"} 1\n");
  }

  @Test
  void aMegabyteOfPathIsNoLabel() {
    metrics.use(r);

    client.get("/" + "x".repeat(1_000_000)).send();

    assertThat(scraped().length()).isLessThan(10_000);
  }
}
