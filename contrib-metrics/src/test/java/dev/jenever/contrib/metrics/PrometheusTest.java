package dev.jenever.contrib.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jenever.Engine;
import dev.jenever.server.Server;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Prometheus scrapes what we tell, and is asked what it has understood. */
class PrometheusTest {

  private static final Path PROMETHEUS = Path.of("/usr/bin/prometheus");
  private static final Duration PAUSE = Duration.ofMillis(50);

  @TempDir Path directory;
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeAll
  static void lookForPrometheus() {
    boolean installed = Files.isExecutable(PROMETHEUS);
    if (!installed) {
      System.err.println("prometheus is not installed (apt-get install prometheus): not tested");
    }
    assertThat(installed || System.getenv("CI") == null).as("prometheus in CI").isTrue();
    assumeTrue(installed);
  }

  @Test
  void everyPresetIsUnderstood() throws Exception {
    MetricsRegistry all = MetricsRegistry.withJvm();
    Engine r = Engine.create();
    Metrics metrics = Metrics.create(all).traceId(c -> "0af7651916cd43dd8448eb211c80319c");
    metrics.expose(r);
    r.use(
        metrics,
        GoGinPrometheus.create("gin", all),
        GinMetrics.monitor(all),
        GinProm.create(all).instrument(),
        HertzPrometheus.create(all));
    all.counter("odd_total", "Odd \"help\" \\ and\nlines.", "l").inc("a\"b\\c\nd größe");
    r.get("/users/:id", c -> c.string(200, "user"));

    try (Server server = r.start("127.0.0.1:0")) {
      for (int i = 0; i < 3; i++) {
        get("http://127.0.0.1:" + server.port() + "/users/" + i);
      }
      Process prometheus = start(server.port());
      try {
        understood(prometheus);
      } finally {
        prometheus.destroy();
        prometheus.waitFor(10, TimeUnit.SECONDS);
      }
    }
  }

  private void understood(Process prometheus) throws Exception {
    assertThat(value("up")).isEqualTo("1");
    assertThat(
            value(
                "http_server_request_duration_seconds_count{route=\"/users/:id\",status=\"200\"}"))
        .isEqualTo("3");
    assertThat(value("sum(gin_requests_total)")).isEqualTo("3");
    assertThat(value("gin_request_total")).isEqualTo("3");
    assertThat(value("gin_uri_request_total{uri=\"/users/:id\",code=\"200\"}")).isEqualTo("3");
    assertThat(value("gin_gonic_request_duration_bucket{le=\"+Inf\"}")).isEqualTo("3");
    assertThat(value("hertz_server_throughput{path=\"/users/:id\",statusCode=\"200\"}"))
        .isEqualTo("3");
    assertThat(value("hertz_server_latency_us_bucket{le=\"1e+06\"}")).isEqualTo("3");
    assertThat(value("odd_total{l=\"a\\\"b\\\\c\\nd größe\"}")).isEqualTo("1");
    assertThat(value("jvm_memory_used_bytes{area=\"heap\"} > bool 1000")).isEqualTo("1");
    assertThat(exemplars()).contains("0af7651916cd43dd8448eb211c80319c");
    assertThat(prometheus.isAlive()).isTrue();
  }

  private int port;

  private Process start(int target) throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Path config = directory.resolve("prometheus.yml");
    Files.writeString(
        config,
        """
        global: {scrape_interval: 200ms}
        scrape_configs:
          - job_name: test
            static_configs: [{targets: ["127.0.0.1:%d"]}]
        """
            .formatted(target));
    return new ProcessBuilder(
            PROMETHEUS.toString(),
            "--config.file=" + config,
            "--storage.tsdb.path=" + directory.resolve("data"),
            "--web.listen-address=127.0.0.1:" + port,
            "--enable-feature=exemplar-storage",
            "--log.level=warn")
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve("log").toFile())
        .start();
  }

  /** Waits until there is an answer: Prometheus scrapes when it wants to. */
  private String value(String query) throws Exception {
    String url = api("query", query);
    for (long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        System.nanoTime() < end; ) {
      JsonNode result = result(url);
      if (!result.isEmpty()) {
        return result.get(0).get("value").get(1).asText();
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    throw new AssertionError("no answer to " + query + "\n" + log());
  }

  private String exemplars() throws Exception {
    String query = api("query_exemplars", "http_server_request_duration_seconds_bucket");
    return get(query + "&start=0&end=9999999999");
  }

  private String api(String what, String query) {
    return "http://127.0.0.1:"
        + port
        + "/api/v1/"
        + what
        + "?query="
        + URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  private JsonNode result(String url) throws Exception {
    CompletableFuture<String> answer =
        http.sendAsync(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
            .handle((response, notYet) -> response == null ? "{}" : response.body());
    String text = answer.get(10, TimeUnit.SECONDS);
    return text.startsWith("{")
        ? new ObjectMapper().readTree(text).at("/data/result")
        : new ObjectMapper().createArrayNode();
  }

  private String get(String url) throws Exception {
    return http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
        .body();
  }

  private String log() throws IOException {
    return Files.readString(directory.resolve("log"));
  }
}
