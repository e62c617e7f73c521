package dev.jenever.internal.undertow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jenever.server.ExecutionMode;
import dev.jenever.server.Server;
import dev.jenever.server.ServerOptions;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTP/2 in clear text: how it starts, what it refuses, how it ends. */
class Http2Test {

  /** Indexed status fields: RFC 7541, appendix A. */
  private static final String OK = "88";

  private static final String BAD_REQUEST = "8c";

  private static final StubApplication APP =
      new StubApplication()
          .on(
              "/x",
              (request, response) ->
                  response.writeString(
                      String.join(
                          "|",
                          request.protocol(),
                          request.host(),
                          request.target(),
                          request.headers().get("x-a"))));

  @Test
  void priorKnowledgeIsServed() throws IOException {
    try (Server server = start(o -> o);
        RawHttp2Client client = new RawHttp2Client(server.port())) {
      client.get(1, "/x?a=%zz&b", "x-a", "zoë");

      assertThat(client.read(RawHttp2Client.HEADERS).hex()).startsWith(OK);
      assertThat(client.read(RawHttp2Client.DATA).text()).startsWith("HTTP/2.0|a|/x?a=%zz&b|zo");
    }
  }

  @Test
  void upgradeIsServed() throws Exception {
    try (Server server = start(o -> o)) {
      HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
      URI uri = URI.create("http://localhost:" + server.port() + "/x?a=1");

      for (int i = 0; i < 2; i++) {
        HttpResponse<String> response =
            client.send(
                HttpRequest.newBuilder(uri).header("X-A", "b").build(), BodyHandlers.ofString());

        assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(response.body()).isEqualTo("HTTP/2.0|localhost:" + server.port() + "|/x?a=1|b");
      }
    }
  }

  @Test
  void firstVersionIsServedOnTheSamePort() throws IOException {
    try (Server server = start(o -> o);
        RawClient client = new RawClient(server.port())) {
      client.send("G");
      client.send("ET /x HTTP/1.1\r\nHost: a\r\n\r\n");

      assertThat(client.readResponse()).endsWith("HTTP/1.1|a|/x|");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nb: c", "a\nb", "a\0b", "a\rb", "\u007f"})
  void valueThatWouldEndALineIsRefused(String value) throws IOException {
    try (Server server = start(o -> o);
        RawHttp2Client client = new RawHttp2Client(server.port())) {
      client.get(1, "/x", "x-a", value);

      assertThat(client.read(RawHttp2Client.HEADERS).hex()).startsWith(BAD_REQUEST);
      client.get(3, "/x", "x-a", "fine");
      assertThat(client.read(RawHttp2Client.HEADERS).hex()).startsWith(OK);
    }
  }

  @ParameterizedTest
  @CsvSource({"x, ''", "/%zz, ''", "/x, 'a:b'", "/x, 'a b'"})
  void malformedPathsAndNamesAreRefused(String path, String name) throws IOException {
    try (Server server = start(o -> o);
        RawHttp2Client client = new RawHttp2Client(server.port())) {
      client.get(1, path, name.isEmpty() ? "x-a" : name, "v");

      RawHttp2Client.Frame answer = client.read();
      while (answer.stream() != 1 && answer.type() != RawHttp2Client.GOAWAY) {
        answer = client.read();
      }
      assertThat(answer)
          .satisfiesAnyOf(
              a -> assertThat(a.hex()).startsWith(BAD_REQUEST),
              a -> assertThat(a.type()).isEqualTo(RawHttp2Client.RST_STREAM),
              a -> assertThat(a.type()).isEqualTo(RawHttp2Client.GOAWAY));
    }
  }

  @Test
  void streamsAreLimitedAsTheClientIsTold() throws IOException {
    try (Server server = start(o -> o.maxConcurrentStreams(7));
        RawHttp2Client client = new RawHttp2Client(server.port())) {
      assertThat(client.read(RawHttp2Client.SETTINGS).hex()).contains("000300000007");
    }
  }

  @Test
  void headersPastUndertowsLimitAreServed() throws IOException {
    try (Server server = start(o -> o.maxHeaderBytes(100_000));
        RawHttp2Client client = new RawHttp2Client(server.port())) {
      client.get(1, "/x", "x-b", "y".repeat(10_000), "x-a", "z");

      assertThat(client.read(RawHttp2Client.DATA).text()).endsWith("|z");
      assertThat(client.get(3, "/x").read(RawHttp2Client.DATA).text()).endsWith("|/x|");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void bodyOfAnotherLengthThanDeclaredHurtsNobodyElse(int declared) throws IOException {
    try (Server server = start(o -> o.ioThreads(1));
        RawHttp2Client client = new RawHttp2Client(server.port());
        RawHttp2Client other = new RawHttp2Client(server.port())) {
      client.post(1, "/x", declared);
      client.frame(RawHttp2Client.DATA, 0, 1, new byte[] {1});
      client.frame(RawHttp2Client.DATA, RawHttp2Client.END_STREAM, 1, new byte[] {2, 3});
      assertThat(client.read(RawHttp2Client.RST_STREAM).stream()).isOne();

      assertThat(other.get(1, "/x").read(RawHttp2Client.DATA).text()).endsWith("|/x|");
    }
  }

  @Test
  void resetCancelsTheRequest() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch cancelled = new CountDownLatch(1);
    StubApplication app =
        new StubApplication()
            .on(
                "/wait",
                (request, response) -> {
                  request.cancellation().onCancel(cancelled::countDown);
                  begun.countDown();
                  cancelled.await(30, TimeUnit.SECONDS);
                });
    try (Server server = start(app, o -> o);
        RawHttp2Client client = new RawHttp2Client(server.port())) {
      client.get(1, "/wait");
      assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

      client.frame(RawHttp2Client.RST_STREAM, 0, 1, new byte[] {0, 0, 0, 8});

      assertThat(cancelled.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void stopLetsRequestsFinishAndSaysGoodbye() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    StubApplication app =
        new StubApplication()
            .on(
                "/wait",
                (request, response) -> {
                  begun.countDown();
                  release.await(30, TimeUnit.SECONDS);
                  response.writeString("done");
                });
    try (Server server = start(app, o -> o);
        RawHttp2Client client = new RawHttp2Client(server.port())) {
      client.get(1, "/wait");
      assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

      CompletableFuture<Boolean> stopped =
          CompletableFuture.supplyAsync(() -> server.stop(Duration.ofSeconds(30)));
      TestServers.awaitRefusal(server.port());
      release.countDown();

      assertThat(client.read(RawHttp2Client.DATA).text()).isEqualTo("done");
      assertThat(client.read(RawHttp2Client.GOAWAY).hex()).endsWith("00000000");
      assertThat(stopped.get(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void idleConnectionIsClosedWithAGoodbye() throws IOException {
    try (Server server = start(o -> o.idleTimeout(Duration.ofMillis(200)));
        RawHttp2Client client = new RawHttp2Client(server.port())) {
      client.get(1, "/x");

      assertThat(client.read(RawHttp2Client.DATA).text()).endsWith("|/x|");
      assertThat(client.read(RawHttp2Client.GOAWAY).payload()).isNotEmpty();
      assertThatThrownBy(() -> client.read(RawHttp2Client.GOAWAY)).isInstanceOf(EOFException.class);
    }
  }

  private static Server start(UnaryOperator<ServerOptions.Builder> options) throws IOException {
    return start(APP, options);
  }

  private static Server start(StubApplication app, UnaryOperator<ServerOptions.Builder> options)
      throws IOException {
    return TestServers.start(
        app, o -> options.apply(o.h2c(true).executionMode(ExecutionMode.WORKER)));
  }
}
