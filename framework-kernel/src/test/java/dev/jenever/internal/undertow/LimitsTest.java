package dev.jenever.internal.undertow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.server.Server;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits are answered with the status that says so; deadlines end what takes too long. */
class LimitsTest {

  private static final String HEAD = "POST /echo HTTP/1.1\r\nHost: a\r\n";

  private static final StubApplication APP =
      new StubApplication()
          .on("/echo", (request, response) -> response.write(request.body().readAllBytes()))
          .on("/ignore", (request, response) -> response.writeString("ignored"))
          .on("/failure", (request, response) -> response.writeString(failureOf(request)));

  private static String failureOf(dev.jenever.http.Request request) {
    try {
      return "read " + request.body().readAllBytes().length;
    } catch (IOException e) {
      return e.getMessage();
    }
  }

  @Test
  void longHeadersAreServedUpToTheLimit() throws IOException {
    try (Server server = TestServers.start(APP, o -> o.maxHeaderBytes(100_000));
        RawClient client = new RawClient(server.port())) {
      client.send("GET /ignore HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(99_000) + "\r\n\r\n");

      assertThat(client.readResponse()).endsWith("ignored");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {110_000, 2_000_000})
  void longerHeadersAreAnsweredWith431(int length) throws IOException {
    try (Server server = TestServers.start(APP, o -> o.maxHeaderBytes(100_000));
        RawClient client = new RawClient(server.port())) {
      client.send("GET /ignore HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(length));

      assertThat(client.readHead()).startsWith("HTTP/1.1 431 Request Header Fields Too Large\r\n");
    }
  }

  @Test
  void moreHeadersThanAllowedAreAnsweredWith431() throws IOException {
    try (Server server = TestServers.start(APP, o -> o.maxHeaders(10));
        RawClient client = new RawClient(server.port())) {
      String head = "GET /ignore HTTP/1.1\r\nHost: a\r\n";

      assertThat(client.send(head + "X: y\r\n".repeat(9) + "\r\n").readResponse())
          .startsWith("HTTP/1.1 200 OK\r\n");
      assertThat(client.send(head + "X: y\r\n".repeat(10) + "\r\n").readAll())
          .startsWith("HTTP/1.1 431 Request Header Fields Too Large\r\n");
    }
  }

  @Test
  void longTargetIsAnsweredWith414() throws IOException {
    try (Server server = TestServers.start(APP, o -> o.maxTargetBytes(100));
        RawClient client = new RawClient(server.port())) {
      String query = "/ignore?" + "x".repeat(92);

      assertThat(client.send("GET " + query + " HTTP/1.1\r\nHost: a\r\n\r\n").readResponse())
          .endsWith("ignored");
      assertThat(client.send("GET " + query + "x HTTP/1.1\r\nHost: a\r\n\r\n").readAll())
          .startsWith("HTTP/1.1 414 Request URI Too Long\r\n");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 1001\r\n\r\n",
        "Content-Length: 90000000\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n3e9\r\n",
        "Transfer-Encoding: chunked\r\n\r\n5f5e100\r\n"
      })
  void bodyPastItsLimitIsAnsweredWith413AndTheConnectionClosed(String framing) throws IOException {
    try (Server server = TestServers.start(APP, o -> o.maxBodyBytes(1000));
        RawClient client = new RawClient(server.port())) {
      client.send(HEAD + framing + "x".repeat(1001));

      assertThat(client.readAll())
          .startsWith("HTTP/1.1 413 Request Entity Too Large\r\n")
          .contains("\r\nConnection: close\r\n");
    }
  }

  @Test
  void bodyAtItsLimitIsServed() throws IOException {
    try (Server server = TestServers.start(APP, o -> o.maxBodyBytes(1000));
        RawClient client = new RawClient(server.port())) {
      client.send(HEAD + "Content-Length: 1000\r\n\r\n" + "x".repeat(1000));

      assertThat(client.readResponse()).endsWith("x".repeat(1000));
      client.send(HEAD + "Transfer-Encoding: chunked\r\n\r\n3e8\r\n" + "x".repeat(1000));
      assertThat(client.send("\r\n0\r\n\r\n").readResponse()).endsWith("x".repeat(1000));
    }
  }

  @Test
  void headThatTakesTooLongEndsTheConnection() throws IOException {
    try (Server server = TestServers.start(APP, o -> o.headerTimeout(Duration.ofMillis(200)));
        RawClient client = new RawClient(server.port())) {
      assertThat(client.send("GET /ignore HTTP/1.1\r\nHost: a\r\n").readAll()).isEmpty();
    }
  }

  @Test
  void idleConnectionIsClosed() throws IOException {
    try (Server server = TestServers.start(APP, o -> o.idleTimeout(Duration.ofMillis(200)));
        RawClient client = new RawClient(server.port())) {
      client.send("GET /ignore HTTP/1.1\r\nHost: a\r\n\r\n");

      assertThat(client.readResponse()).endsWith("ignored");
      assertThat(client.readAll()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 10\r\n\r\nhello",
        "Content-Length: 100000\r\n\r\nhello",
        "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"
      })
  void bodyThatTakesTooLongFailsTheReadAndEndsTheConnection(String body) throws IOException {
    try (Server server = TestServers.start(APP, o -> o.bodyTimeout(Duration.ofMillis(200)));
        RawClient client = new RawClient(server.port())) {
      client.send("POST /failure HTTP/1.1\r\nHost: a\r\n" + body);

      assertThat(client.readAll())
          .contains("\r\nConnection: close\r\n")
          .endsWith("\r\n\r\ni/o timeout");
    }
  }

  @Test
  void clientThatDoesNotTakeItsResponseIsDropped() throws IOException {
    StubApplication app =
        new StubApplication()
            .on(
                "/big",
                (request, response) -> {
                  byte[] block = new byte[64 * 1024];
                  for (int i = 0; i < 4000; i++) {
                    response.write(block);
                  }
                });
    try (Server server =
            TestServers.start(
                app, o -> o.writeTimeout(Duration.ofMillis(200)).minTransferRate(1 << 30));
        RawClient client = new RawClient(server.port())) {
      client.send("GET /big HTTP/1.1\r\nHost: a\r\n\r\n");

      // Nothing is read until the server has lost its patience, which the end of stop() proves.
      assertThat(server.stop(Duration.ofSeconds(20))).isTrue();
    }
  }
}
