package dev.jenever.internal.undertow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.server.ExecutionMode;
import dev.jenever.server.Server;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A client that waits for leave to send its body gets it when the handler reads, and only then. */
class ExpectTest {

  private static final String POST = "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n";
  private static final String CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n";

  private static final StubApplication APP =
      new StubApplication()
          .on("/echo", (request, response) -> response.write(request.body().readAllBytes()))
          .on("/ignore", (request, response) -> response.writeString("ignored"));

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void readingTheBodyAsksForIt(ExecutionMode mode) throws IOException {
    try (Server server = TestServers.start(APP, mode);
        RawClient client = new RawClient(server.port())) {
      client.send(POST + "Expect: 100-Continue\r\n\r\n");

      assertThat(client.readHead()).isEqualTo(CONTINUE);
      assertThat(client.send("hello").readResponse())
          .startsWith("HTTP/1.1 200 OK\r\n")
          .doesNotContain("Connection: close")
          .endsWith("hello");
      assertThat(client.send("GET /ignore HTTP/1.1\r\nHost: a\r\n\r\n").readResponse())
          .endsWith("ignored");
    }
  }

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void handlerThatDoesNotReadAnswersAtOnceAndCloses(ExecutionMode mode) throws IOException {
    try (Server server = TestServers.start(APP, mode);
        RawClient client = new RawClient(server.port())) {
      client.send(POST.replace("/echo", "/ignore") + "Expect: 100-continue\r\n\r\n");

      assertThat(client.readAll())
          .startsWith("HTTP/1.1 200 OK\r\n")
          .contains("\r\nConnection: close\r\n")
          .endsWith("ignored");
    }
  }

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void otherExpectationsFail(ExecutionMode mode) throws IOException {
    try (Server server = TestServers.start(APP, mode);
        RawClient client = new RawClient(server.port())) {
      assertThat(client.send(POST + "Expect: wonders\r\n\r\nhello").readAll())
          .startsWith("HTTP/1.1 417 Expectation Failed\r\n")
          .contains("\r\nConnection: close\r\n")
          .contains("\r\nContent-Length: 0\r\n");
    }
  }

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void clientThatDoesNotWaitIsServedToo(ExecutionMode mode) throws IOException {
    try (Server server = TestServers.start(APP, mode);
        RawClient client = new RawClient(server.port())) {
      client.send(POST + "Expect: 100-continue\r\n\r\nhello");

      assertThat(client.readHead()).isEqualTo(CONTINUE);
      assertThat(client.readResponse()).endsWith("hello");
    }
  }

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void oldClientIsNotTold(ExecutionMode mode) throws IOException {
    try (Server server = TestServers.start(APP, mode);
        RawClient client = new RawClient(server.port())) {
      client.send(POST.replace("HTTP/1.1", "HTTP/1.0") + "Expect: 100-continue\r\n\r\nhello");

      assertThat(client.readAll()).startsWith("HTTP/1.0 200 OK\r\n").endsWith("hello");
    }
  }
}
