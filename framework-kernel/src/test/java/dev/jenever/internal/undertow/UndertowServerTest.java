package dev.jenever.internal.undertow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.server.ExecutionMode;
import dev.jenever.server.Server;
import dev.jenever.server.ServerOptions;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UndertowServerTest {

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void everyModeAnswersOneRequestAfterTheOther(ExecutionMode mode) throws IOException {
    StubApplication app =
        new StubApplication()
            .on("/ping", (request, response) -> response.writeString("pong"))
            .on("/echo", (request, response) -> response.write(request.body().readAllBytes()));
    try (Server server = start(app, mode);
        RawClient client = new RawClient(server.port())) {
      assertThat(client.send("GET /ping HTTP/1.1\r\nHost: a\r\n\r\n").readResponse())
          .startsWith("HTTP/1.1 200 OK\r\n")
          .contains("\r\nContent-Length: 4\r\n")
          .endsWith("\r\n\r\npong");
      assertThat(
              client
                  .send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello")
                  .readResponse())
          .endsWith("\r\n\r\nhello");
      assertThat(client.send("GET /none HTTP/1.1\r\nHost: a\r\n\r\n").readResponse())
          .startsWith("HTTP/1.1 404 Not Found\r\n")
          .endsWith("\r\n\r\n404 page not found");
    }
  }

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void everyModeSeesTheRequestAsItWasSent(ExecutionMode mode) throws IOException {
    StubApplication app =
        new StubApplication()
            .on(
                "/a b",
                (request, response) -> {
                  response.headers().set("x-é", "dropped");
                  response.headers().set("x-name", "zoë\r\nX-Evil: 1");
                  response.writeString(
                      String.join(
                          "|",
                          request.method(),
                          request.target(),
                          request.rawQuery(),
                          request.host(),
                          request.protocol(),
                          request.headers().get("X-City")));
                });
    try (Server server = start(app, mode);
        RawClient client = new RawClient(server.port())) {
      String city =
          new String("Zürich".getBytes(UTF_8), java.nio.charset.StandardCharsets.ISO_8859_1);

      String response =
          client
              .send("FROB /a%20b?x=%zz HTTP/1.1\r\nHost: h:1\r\nX-City: " + city + "\r\n\r\n")
              .readResponse();

      String zoe = new String("zoë".getBytes(UTF_8), java.nio.charset.StandardCharsets.ISO_8859_1);
      assertThat(response)
          .contains("\r\nX-Name: " + zoe + "  X-Evil: 1\r\n")
          .doesNotContain("dropped")
          .endsWith("FROB|/a%20b?x=%zz|x=%zz|h:1|HTTP/1.1|" + city);
    }
  }

  private static Server start(StubApplication app, ExecutionMode mode) throws IOException {
    return UndertowServer.start(app, ServerOptions.builder().port(0).executionMode(mode).build());
  }
}
