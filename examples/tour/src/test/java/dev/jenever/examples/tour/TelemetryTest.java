package dev.jenever.examples.tour;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.Engine;
import dev.jenever.server.Server;
import dev.jenever.testing.TestClient;
import io.opentelemetry.api.GlobalOpenTelemetry;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TelemetryTest {

  @TempDir Path directory;

  @AfterEach
  void forget() {
    GlobalOpenTelemetry.resetForTest();
  }

  @Test
  void spansGoToTheCollectorThatTheEnvironmentNames() throws Exception {
    Queue<String> received = new ConcurrentLinkedQueue<>();
    Engine collector = Engine.create();
    collector.post("/v1/*signal", c -> received.add(new String(c.getRawData(), ISO_8859_1)));
    try (Server server = collector.start("127.0.0.1:0");
        BookStore store = BookStore.open(directory.resolve("books"))) {
      AutoCloseable telemetry =
          Telemetry.start(
              Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:" + server.port()));
      TestClient.of(Tour.engine(store)).get("/hello/you").send();
      telemetry.close();
    }

    assertThat(received)
        .anySatisfy(body -> assertThat(body).contains("GET /hello/:name", "service.name", "tour"));
  }

  @Test
  void withoutACollectorNothingIsReported() throws Exception {
    Telemetry.start(Map.of()).close();

    assertThat(GlobalOpenTelemetry.isSet()).isFalse();
  }
}
