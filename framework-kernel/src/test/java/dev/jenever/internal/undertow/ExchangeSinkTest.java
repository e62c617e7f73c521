package dev.jenever.internal.undertow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.server.ExecutionMode;
import dev.jenever.server.Server;
import dev.jenever.server.ServerOptions;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExchangeSinkTest {

  private static final long SEED = 4711;

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void everyModeSendsPiecesOfAnySizeInOrderToASlowClient(ExecutionMode mode) throws IOException {
    int pieces = 3000;
    StubApplication app =
        new StubApplication()
            .on(
                "/pieces",
                (request, response) -> {
                  SplittableRandom random = new SplittableRandom(SEED);
                  for (int i = 0; i < pieces; i++) {
                    response.write(piece(random, i));
                  }
                });
    try (Server server = start(app, mode);
        RawClient client = new RawClient(server.port())) {
      client.send("GET /pieces HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(client.readHead()).contains("\r\nTransfer-Encoding: chunked\r\n");
      SplittableRandom random = new SplittableRandom(SEED);
      for (int i = 0; i < pieces; i++) {
        byte[] expected = piece(random, i);
        assertThat(client.readBody(expected.length))
            .as("seed %d, piece %d", SEED, i)
            .isEqualTo(expected);
      }
      assertThat(client.readBody(1)).isEmpty();
      assertThat(client.send("GET /none HTTP/1.1\r\nHost: a\r\n\r\n").readHead())
          .startsWith("HTTP/1.1 404 Not Found\r\n");
    }
  }

  @Test
  void aFlushSendsWhatWasWritten() throws IOException {
    CountDownLatch seen = new CountDownLatch(1);
    StubApplication app =
        new StubApplication()
            .on(
                "/news",
                (request, response) -> {
                  response.writeString("first");
                  response.flush();
                  seen.await();
                  response.writeString("second");
                });
    try (Server server = start(app, ExecutionMode.WORKER);
        RawClient client = new RawClient(server.port())) {
      client.send("GET /news HTTP/1.1\r\nHost: a\r\n\r\n").readHead();
      assertThat(client.readBody(5)).asString().isEqualTo("first");
      seen.countDown();
      assertThat(client.readBody(7)).asString().isEqualTo("second");
    }
  }

  private static byte[] piece(SplittableRandom random, int number) {
    int size = 1 + random.nextInt(number % 10 == 0 ? 40_000 : 3_000);
    byte[] piece = new byte[size];
    random.nextBytes(piece);
    return piece;
  }

  private static Server start(StubApplication app, ExecutionMode mode) throws IOException {
    return UndertowServer.start(app, ServerOptions.builder().port(0).executionMode(mode).build());
  }
}
