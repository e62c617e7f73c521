package dev.jenever.internal.undertow;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.http.Headers;
import dev.jenever.http.ResponseSink;
import dev.jenever.internal.transport.Application;
import dev.jenever.internal.transport.Call;
import dev.jenever.internal.transport.RouteExecution;
import dev.jenever.server.ExecutionMode;
import dev.jenever.server.Listener;
import dev.jenever.server.Server;
import dev.jenever.server.ServerOptions;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What leaves for what a handler sets. */
class ResponseHeadTest {

  private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

  @Test
  void headHasADateAndNothingUnasked() throws IOException {
    String response = answer(GET, (request, response1) -> response1.writeString("pong"));

    assertThat(response.lines().filter(line -> !line.startsWith("Date: ")).toList())
        .containsExactlyInAnyOrder(
            "HTTP/1.1 200 OK",
            "Content-Length: 4",
            "Content-Type: text/plain; charset=utf-8",
            "",
            "pong");
    assertThat(response)
        .containsPattern("\r\nDate: [A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} [0-9:]{8} GMT\r\n");
  }

  @Test
  void handlersDateIsKept() throws IOException {
    String response = answer(GET, (request, r) -> r.headers().set("date", "never"));

    assertThat(response).contains("\r\nDate: never\r\n").containsOnlyOnce("Date");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "200, OK",
    "302, Found",
    "413, Request Entity Too Large",
    "416, Requested Range Not Satisfiable",
    "418, I'm a teapot",
    "599, status code 599",
    "999, status code 999"
  })
  void reasonPhrasesAreThoseOfGo(int status, String reason) throws IOException {
    assertThat(answer(GET, (request, response) -> response.setStatus(status)))
        .startsWith("HTTP/1.1 " + status + " " + reason + "\r\n");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"1000", "99", "1"})
  void impossibleStatusDropsTheConnection(int status) throws IOException {
    assertThat(answer(GET, (request, response) -> response.setStatus(status))).isEmpty();
  }

  @Test
  void valuesAreSentInUtf8AndWithoutControls() throws IOException {
    String response =
        answer(
            GET,
            (request, r) -> {
              r.headers().set("X-Text", " zoë 中 \t.\r\nX-Evil: 1\0\u007f");
              r.headers().set("X-Empty", "");
              r.headers().set("Bad Name", "v");
              r.headers().set("X-Bad\r\nName", "v");
              r.headers().add("X-Many", "a");
              r.headers().add("X-Many", "b");
            });

    assertThat(new String(response.getBytes(ISO_8859_1), UTF_8))
        .contains("\r\nX-Text: zoë 中 \t.  X-Evil: 1\r\n")
        .contains("\r\nX-Empty: \r\n")
        .contains("\r\nX-Many: a\r\nX-Many: b\r\n")
        .doesNotContain("Bad");
  }

  @Test
  void headersLargerThanABufferLeaveWhole() throws IOException {
    String response =
        answer(
            GET,
            (request, r) -> {
              for (int i = 0; i < 400; i++) {
                r.headers().set("X-" + i, "v".repeat(100) + i);
              }
              r.writeString("end");
            });

    for (int i = 0; i < 400; i++) {
      assertThat(response).contains("\r\nX-" + i + ": " + "v".repeat(100) + i + "\r\n");
    }
    assertThat(response).endsWith("\r\n\r\nend");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"204", "304"})
  void statusWithoutBodyHasNoLength(int status) throws IOException {
    assertThat(answer(GET + GET, (request, response) -> response.setStatus(status)))
        .containsOnlyOnce("HTTP/1.1 " + status)
        .doesNotContain("Content-Length")
        .doesNotContain("Transfer-Encoding");
  }

  @Test
  void headOfAWholeResponseHasItsLength() throws IOException {
    assertThat(
            answer(GET.replace("GET", "HEAD"), (request, response) -> response.writeString("pong")))
        .contains("\r\nContent-Length: 4\r\n")
        .endsWith("\r\n\r\n");
  }

  @Test
  void headOfAStreamedResponseHasNeitherLengthNorEncoding() throws IOException {
    String response =
        answer(
            GET.replace("GET", "HEAD"),
            (request, r) -> {
              r.writeString("pong");
              r.flush();
            });

    assertThat(response)
        .startsWith("HTTP/1.1 200 OK\r\n")
        .doesNotContain("Content-Length")
        .doesNotContain("Transfer-Encoding")
        .endsWith("\r\n\r\n");
  }

  @Test
  void streamedResponseComesInChunks() throws IOException {
    String response = answer(GET, ResponseHeadTest::stream);

    assertThat(response)
        .contains("\r\nTransfer-Encoding: chunked\r\n")
        .doesNotContain("Content-Length")
        .doesNotContain("Connection");
  }

  @Test
  void streamedResponseComesInChunksEvenIfTheConnectionCloses() throws IOException {
    String get = "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

    assertThat(answer(get, ResponseHeadTest::stream))
        .contains("\r\nTransfer-Encoding: chunked\r\n")
        .contains("\r\nConnection: close\r\n");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"close", "'foo, Close'", "CLOSE"})
  void clientClosesWithAWordOfItsHeader(String header) throws IOException {
    String get = "GET / HTTP/1.1\r\nHost: a\r\nConnection: " + header + "\r\n\r\n";

    assertThat(answerAll(get + GET, (request, response) -> response.writeString("x")))
        .containsOnlyOnce("HTTP/1.1 200")
        .contains("\r\nConnection: close\r\n");
  }

  @Test
  void handlerClosesWithItsHeader() throws IOException {
    assertThat(answerAll(GET + GET, (request, r) -> r.headers().set("Connection", "close")))
        .containsOnlyOnce("HTTP/1.1 200")
        .containsOnlyOnce("Connection: close\r\n");
  }

  @Test
  void oldClientsConnectionIsClosedWithoutAWord() throws IOException {
    assertThat(answerAll("GET / HTTP/1.0\r\n\r\n", (request, r) -> r.writeString("x")))
        .startsWith("HTTP/1.0 200 OK\r\n")
        .doesNotContain("Connection")
        .endsWith("\r\n\r\nx");
  }

  @Test
  void oldClientMayAskToKeepItsConnection() throws IOException {
    String get = "GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n";

    assertThat(answer(get, (request, r) -> r.writeString("x")))
        .contains("\r\nConnection: keep-alive\r\n");
  }

  @Test
  void oldClientsStreamEndsWithItsConnection() throws IOException {
    String get = "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n";

    assertThat(answerAll(get, ResponseHeadTest::stream))
        .doesNotContain("Transfer-Encoding")
        .doesNotContain("Connection")
        .endsWith("\r\n\r\nonetwo");
  }

  @Test
  void identityEncodingEndsWithTheConnection() throws IOException {
    String response =
        answerAll(
            GET,
            (request, r) -> {
              r.headers().set("Transfer-Encoding", "identity");
              stream(request, r);
            });

    assertThat(response)
        .doesNotContain("Transfer-Encoding")
        .contains("\r\nConnection: close\r\n")
        .endsWith("\r\n\r\nonetwo");
  }

  @Test
  void informationComesBeforeTheResponse() throws IOException {
    try (Server server = serve(ResponseHeadTest::inform);
        RawClient client = new RawClient(server.port())) {
      client.send(GET);

      assertThat(client.readHead())
          .isEqualTo("HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n");
      assertThat(client.readResponse()).startsWith("HTTP/1.1 200 OK\r\n").endsWith("\r\n\r\nok");
      assertThat(client.send(GET).readHead()).startsWith("HTTP/1.1 103 Early Hints\r\n");
    }
  }

  @Test
  void oldClientIsNotInformed() throws IOException {
    try (Server server = serve(ResponseHeadTest::inform);
        RawClient client = new RawClient(server.port())) {
      assertThat(client.send("GET / HTTP/1.0\r\n\r\n").readAll())
          .startsWith("HTTP/1.0 200 OK\r\n")
          .endsWith("\r\n\r\nok");
    }
  }

  private static void stream(dev.jenever.http.Request request, dev.jenever.http.ResponseWriter r)
      throws IOException {
    r.writeString("one");
    r.flush();
    r.writeString("two");
  }

  private static void inform(ResponseSink sink) throws IOException {
    Headers hints = Headers.create();
    hints.set("Link", "</a.css>; rel=preload");
    sink.inform(103, hints);
    Headers headers = Headers.create();
    headers.set("Content-Length", "2");
    sink.send(200, headers, "ok".getBytes(UTF_8), 0, 2, true);
  }

  private static String answer(String request, StubApplication.StubHandler handler)
      throws IOException {
    try (Server server = TestServers.start(new StubApplication().on("/", handler));
        RawClient client = new RawClient(server.port())) {
      client.send(request);
      return request.startsWith("HEAD") ? client.readHead() : client.readResponse();
    }
  }

  private static String answerAll(String request, StubApplication.StubHandler handler)
      throws IOException {
    try (Server server = TestServers.start(new StubApplication().on("/", handler));
        RawClient client = new RawClient(server.port())) {
      return client.send(request).readAll();
    }
  }

  /** Something that writes to a sink. */
  @FunctionalInterface
  private interface SinkUser {
    void use(ResponseSink sink) throws IOException;
  }

  private static Server serve(SinkUser user) throws IOException {
    RouteExecution execution = new RouteExecution("test", ExecutionMode.WORKER);
    Application application =
        request ->
            new Call() {
              @Override
              public RouteExecution execution() {
                return execution;
              }

              @Override
              public void run(ResponseSink sink) {
                try {
                  user.use(sink);
                } catch (IOException e) {
                  sink.abort();
                }
              }
            };
    return UndertowServer.start(
        application, ServerOptions.builder().listen(Listener.http("127.0.0.1", 0)).build());
  }
}
