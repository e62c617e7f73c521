package dev.jenever.internal.undertow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.server.Server;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a head may look like, and how one that may not is answered: with the words of Go. */
class HeadFramingTest {

  private static final String NEXT = "GET /next HTTP/1.1\r\nHost: a\r\n\r\n";

  private static Server server;

  @BeforeAll
  static void start() throws IOException {
    StubApplication app =
        new StubApplication()
            .on("/", (request, response) -> response.writeString(describe(request)))
            .on("/x", (request, response) -> response.writeString(describe(request)))
            .on("", (request, response) -> response.writeString(describe(request)))
            .on("/next", (request, response) -> response.writeString("SMUGGLED"));
    server = TestServers.start(app);
  }

  private static String describe(dev.jenever.http.Request request) {
    StringBuilder text = new StringBuilder("<");
    text.append(request.method()).append(' ').append(request.target()).append(' ');
    text.append(request.host()).append(' ').append(request.protocol());
    request.headers().forEach((n, v) -> text.append('|').append(n).append('=').append(v));
    return text.append('>').toString();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = " -> ",
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          GET / HTTP/1.0CRLFCRLF -> <GET /  HTTP/1.0>
          GET / HTTP/1.1CRLFHost: aCRLFCRLF -> <GET / a HTTP/1.1>
          GET / HTTP/1.2CRLFHost: aCRLFCRLF -> <GET / a HTTP/1.2>
          get / HTTP/1.1CRLFHost: aCRLFCRLF -> <get / a HTTP/1.1>
          FROB-1 / HTTP/1.1CRLFHost: aCRLFCRLF -> <FROB-1 / a HTTP/1.1>
          GET /?a=%zz&b=% HTTP/1.1CRLFHost: aCRLFCRLF -> <GET /?a=%zz&b=% a HTTP/1.1>
          GET /?a|b{c}^"<>`#x HTTP/1.1CRLFHost: aCRLFCRLF -> <GET /?a|b{c}^"<>`#x a HTTP/1.1>
          GET /?? HTTP/1.1CRLFHost: aCRLFCRLF -> <GET /?? a HTTP/1.1>
          GET http://o:81/x?y HTTP/1.1CRLFHost: aCRLFCRLF -> <GET http://o:81/x?y o:81 HTTP/1.1>
          GET http://o/x HTTP/1.1CRLFHost: aCRLFCRLF -> <GET http://o/x o HTTP/1.1>
          CONNECT a:80 HTTP/1.1CRLFCRLF -> <CONNECT a:80 a:80 HTTP/1.1>
          GET / HTTP/1.1CRLFHost:CRLFCRLF -> <GET /  HTTP/1.1>
          GET / HTTP/1.1CRLFHost: a:99999CRLFCRLF -> <GET / a:99999 HTTP/1.1>
          GET / HTTP/1.1CRLFHost: my_svcCRLFCRLF -> <GET / my_svc HTTP/1.1>
          GET / HTTP/1.1CRLFHost: [::1]:80CRLFCRLF -> <GET / [::1]:80 HTTP/1.1>
          GET / HTTP/1.1CRLFHost: aCRLFx-real-IP: bCRLFCRLF -> <GET / a HTTP/1.1|X-Real-Ip=b>
          GET / HTTP/1.1CRLFHost: aCRLFX: a\tbCRLFCRLF -> <GET / a HTTP/1.1|X=a\tb>
          GET / HTTP/1.1CRLFHost: aCRLFX:CRLFCRLF -> <GET / a HTTP/1.1|X=>
          GET / HTTP/1.1CRLFHost: aCRLFX: a \tCRLF \t bCRLFCRLF -> <GET / a HTTP/1.1|X=a b>
          GET / HTTP/1.1CRLFHost: aCRLFX: aCRLFX: bCRLFCRLF -> <GET / a HTTP/1.1|X=a|X=b>
          """)
  void acceptsWhatGoAccepts(String request, String described) throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      assertThat(client.send(bytes(request)).readResponse())
          .contains(" 200 OK\r\n")
          .endsWith("\r\n\r\n" + bytes(described));
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = " -> ",
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          GET /CRLFHost: aCRLFCRLF -> 400 Bad Request
          GET  / HTTP/1.1CRLFHost: aCRLFCRLF -> 400 Bad Request
          GET / HTTP/1.1SPCRLFHost: aCRLFCRLF -> 400 Bad Request
          GET\t/ HTTP/1.1CRLFHost: aCRLFCRLF -> 400 Bad Request
          GET /a b HTTP/1.1CRLFHost: aCRLFCRLF -> 400 Bad Request
          GET /%zz HTTP/1.1CRLFHost: aCRLFCRLF -> 400 Bad Request
          GET /{SOH} HTTP/1.1CRLFHost: aCRLFCRLF -> 400 Bad Request
          GET x HTTP/1.1CRLFHost: aCRLFCRLF -> 400 Bad Request
          G(T / HTTP/1.1CRLFHost: aCRLFCRLF -> 400 Bad Request
          GET / http/1.1CRLFHost: aCRLFCRLF -> 400 Bad Request
          GET / HTTP/1.11CRLFHost: aCRLFCRLF -> 400 Bad Request
          CRLFGET / HTTP/1.1CRLFHost: aCRLFCRLF -> 400 Bad Request
          GET / HTTP/1.1LFHost: aLFLF -> 400 Bad Request
          GET / HTTP/1.1CRLFHost: aLFX: bCRLFCRLF -> 400 Bad Request
          GET / HTTP/1.1CRLFHost: aCRX: bCRLFCRLF -> 400 Bad Request
          GET / HTTP/1.1CRLFHost: aCRCRLFCRLF -> 400 Bad Request
          GET / HTTP/1.1CRLFHost: aCRLFX: a{NUL}bCRLFCRLF -> 400 Bad Request
          GET / HTTP/1.1CRLFHost: aCRLFX: a{DEL}CRLFCRLF -> 400 Bad Request
          GET / HTTP/1.1CRLFHost: aCRLFXCRLFCRLF -> 400 Bad Request
          GET / HTTP/1.1CRLFHost: aCRLF: bCRLFCRLF -> 400 Bad Request
          GET / HTTP/1.1CRLFHost: aCRLFX(: bCRLFCRLF -> 400 Bad Request
          GET / HTTP/1.1CRLF X: aCRLFHost: aCRLFCRLF -> 400 Bad Request
          GET / HTTP/1.1CRLFHost: aCRLF bCRLFCRLF -> 400 Bad Request: malformed Host header
          GET / HTTP/1.1CRLFHost: aCRLFHost: aCRLFCRLF -> 400 Bad Request
          GET / HTTP/1.1CRLFHost: aCRLFX Y: bCRLFCRLF -> 400 Bad Request: invalid header name
          GET / HTTP/1.1CRLFCRLF -> 400 Bad Request: missing required Host header
          GET / HTTP/1.1CRLFHost: a/bCRLFCRLF -> 400 Bad Request: malformed Host header
          GET / HTTP/1.1CRLFHost: a@bCRLFCRLF -> 400 Bad Request: malformed Host header
          GET / HTTP/0.9CRLFHost: aCRLFCRLF -> 505 HTTP Version Not Supported: unsupported protocol version
          GET / HTTP/2.0CRLFHost: aCRLFCRLF -> 505 HTTP Version Not Supported: unsupported protocol version
          GET / HTTP/9.9CRLFHost: aCRLFCRLF -> 505 HTTP Version Not Supported: unsupported protocol version
          """)
  void refusesWithTheWordsOfGoAndCloses(String request, String status) throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      assertThat(client.send(bytes(request) + NEXT).readAll())
          .isEqualTo(
              "HTTP/1.1 "
                  + status
                  + "\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\n"
                  + status);
    }
  }

  @Test
  void headThatIsCutShortIsRefused() throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      assertThat(client.send("GET / HTTP/1.1\r\nHos").shutdownOutput().readAll())
          .startsWith("HTTP/1.1 400 Bad Request\r\n");
    }
  }

  @Test
  void optionsOfTheServerItselfNeedsNoHandler() throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      assertThat(client.send("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n").readResponse())
          .startsWith("HTTP/1.1 200 OK\r\n")
          .contains("\r\nContent-Length: 0\r\n");
      assertThat(client.send(NEXT).readResponse()).endsWith("SMUGGLED");
    }
  }

  @Test
  void requestsInOnePacketAreAnsweredInOrder() throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      client.send("GET /x HTTP/1.1\r\nHost: a\r\n\r\n".repeat(50) + NEXT);

      for (int i = 0; i < 50; i++) {
        assertThat(client.readResponse()).endsWith("<GET /x a HTTP/1.1>");
      }
      assertThat(client.readResponse()).endsWith("SMUGGLED");
    }
  }

  /** Spells out what a table cannot hold. */
  private static String bytes(String written) {
    return written
        .replace("CRLF", "\r\n")
        .replace("CR", "\r")
        .replace("LF", "\n")
        .replace("{VT}", "\u000b")
        .replace("{NUL}", "\0")
        .replace("{SOH}", "\1")
        .replace("{DEL}", "\u007f")
        .replace("SP", " ");
  }
}
