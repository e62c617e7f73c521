package dev.jenever.internal.undertow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.server.Server;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a body ends: nobody may disagree about it, or requests can be smuggled. */
class BodyFramingTest {

  private static final String NEXT = "GET /next HTTP/1.1\r\nHost: a\r\n\r\n";

  private static Server server;

  @BeforeAll
  static void start() throws IOException {
    StubApplication app =
        new StubApplication()
            .on("/echo", (request, response) -> response.writeString(echo(request)))
            .on("/ignore", (request, response) -> response.writeString("ignored"))
            .on("/next", (request, response) -> response.writeString("NEXT"));
    server = TestServers.start(app);
  }

  private static String echo(dev.jenever.http.Request request) {
    try {
      String body = new String(request.body().readAllBytes());
      return "<" + request.contentLength() + " " + body + ">";
    } catch (IOException e) {
      return "<failed: " + e.getMessage() + ">";
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource(
      delimiterString = " -> ",
      textBlock =
          """
          Content-Length: 5 -> hello -> <5 hello>
          Content-Length: 005 -> hello -> <5 hello>
          Content-Length: 5CRLFContent-Length: 5 -> hello -> <5 hello>
          Content-Length: 0 -> '' -> <0 >
          Transfer-Encoding: chunked -> 5CRLFhelloCRLF0CRLFCRLF -> <-1 hello>
          Transfer-Encoding:\tCHUNKED -> 5CRLFhelloCRLF0CRLFCRLF -> <-1 hello>
          Transfer-Encoding: chunked -> 2CRLFheCRLF3CRLFlloCRLF0CRLFCRLF -> <-1 hello>
          Transfer-Encoding: chunked -> 5;a=b;cCRLFhelloCRLF0;dCRLFCRLF -> <-1 hello>
          Transfer-Encoding: chunked -> 5 CRLFhelloCRLF00CRLFCRLF -> <-1 hello>
          Transfer-Encoding: chunked -> 0000000000000005CRLFhelloCRLF0CRLFCRLF -> <-1 hello>
          Transfer-Encoding: chunked -> 5CRLFhelloCRLF0CRLFX: aCRLFY:bCRLFCRLF -> <-1 hello>
          Transfer-Encoding: chunked -> 0CRLFContent-Length: 9CRLFCRLF -> <-1 >
          """)
  void bodyIsReadAndTheNextRequestFound(String header, String body, String echoed)
      throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      client.send(request("/echo", header, body) + NEXT);

      assertThat(client.readResponse()).startsWith("HTTP/1.1 200 OK\r\n").endsWith(echoed);
      assertThat(client.readResponse()).endsWith("\r\n\r\nNEXT");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = " -> ",
      textBlock =
          """
          Content-Length: 5CRLFContent-Length: 6 -> 400 Bad Request
          Content-Length: 5, 5 -> 400 Bad Request
          Content-Length: +5 -> 400 Bad Request
          Content-Length: -5 -> 400 Bad Request
          Content-Length: 0x5 -> 400 Bad Request
          Content-Length: 1_0 -> 400 Bad Request
          Content-Length: 9223372036854775808 -> 400 Bad Request
          Content-Length: -> 400 Bad Request
          Content-Length: 5CRLF 5 -> 400 Bad Request
          Content-Length: 5CRLFTransfer-Encoding: chunked -> 400 Bad Request
          Transfer-Encoding: chunkedCRLFContent-Length: 5 -> 400 Bad Request
          Transfer-Encoding : chunked -> 400 Bad Request: invalid header name
          Transfer-Encoding: {VT}chunked -> 400 Bad Request
          Transfer-Encoding: xchunked -> 501 Not Implemented
          Transfer-Encoding: gzip, chunked -> 501 Not Implemented
          Transfer-Encoding: chunked, identity -> 501 Not Implemented
          Transfer-Encoding: chunked;q=1 -> 501 Not Implemented
          Transfer-Encoding: identity -> 501 Not Implemented
          Transfer-Encoding: -> 501 Not Implemented
          Transfer-Encoding:CRLF chunked -> 501 Not Implemented
          Transfer-Encoding: chunkedCRLFTransfer-Encoding: chunked -> 501 Not Implemented
          """)
  void doubtfulFramingIsRefusedAndTheConnectionClosed(String header, String status)
      throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      String all = client.send(request("/echo", header, "0\r\n\r\n") + NEXT).readAll();

      assertThat(all)
          .startsWith("HTTP/1.1 " + status + "\r\n")
          .contains("\r\nConnection: close\r\n")
          .doesNotContain("NEXT");
    }
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiterString = " -> ",
      textBlock =
          """
          5LFhelloCRLF0CRLFCRLF -> chunked line ends with bare LF
          5CRLFhelloLF0CRLFCRLF -> malformed chunked encoding
          5CRLFhelloCRLF0LFLF -> chunked line ends with bare LF
          5CRLFhelloCRLF0CRLFLF -> malformed MIME header line
          5;aLFbCRLFhelloCRLF0CRLFCRLF -> chunked line ends with bare LF
          5;a{NUL}CRLFhelloCRLF0CRLFCRLF -> invalid byte in chunk length
          5CRXCRLFhelloCRLF0CRLFCRLF -> invalid CR in chunked line
          5CRLFhelloXCRLF0CRLFCRLF -> malformed chunked encoding
          5CRLFhelloCRX0CRLFCRLF -> malformed chunked encoding
          ZCRLFCRLF -> invalid byte in chunk length
          0x5CRLFhelloCRLF0CRLFCRLF -> invalid byte in chunk length
          -5CRLFhelloCRLF0CRLFCRLF -> invalid byte in chunk length
          +5CRLFhelloCRLF0CRLFCRLF -> invalid byte in chunk length
          CRLFhelloCRLF0CRLFCRLF -> empty hex number for chunk length
          ;aCRLFhelloCRLF0CRLFCRLF -> empty hex number for chunk length
          5 5CRLFhelloCRLF0CRLFCRLF -> invalid byte in chunk length
          10000000000000003CRLFabcCRLF0CRLFCRLF -> http chunk length too large
          8000000000000000CRLFabcCRLF0CRLFCRLF -> http chunk length too large
          0CRLFX aCRLFCRLF -> malformed MIME header line
          0CRLF X: aCRLFCRLF -> malformed MIME header line
          0CRLFX: a{NUL}CRLFCRLF -> malformed MIME header line
          0CRLFX: aCRLF bCRLFCRLF -> malformed MIME header line
          """)
  void malformedChunksFailTheReadAndCloseTheConnection(String body, String error)
      throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      client.send(request("/echo", "Transfer-Encoding: chunked", body) + NEXT);

      assertThat(client.readAll())
          .contains("\r\nConnection: close\r\n")
          .endsWith("<failed: " + error + ">");
    }
  }

  @Test
  void chunksThatAreMostlyNotDataAreRefused() throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      String chunk = "1;" + "x".repeat(3000) + "\r\na\r\n";

      client.send(request("/echo", "Transfer-Encoding: chunked", chunk.repeat(20)));

      assertThat(client.readResponse())
          .endsWith("<failed: chunked encoding contains too much non-data>");
    }
  }

  @Test
  void oneByteChunksAreFine() throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      String body = "1\r\nx\r\n".repeat(20_000) + "0\r\n\r\n";

      client.send(request("/echo", "Transfer-Encoding: chunked", body) + NEXT);

      assertThat(client.readResponse()).contains("<-1 " + "x".repeat(20_000) + ">");
      assertThat(client.readResponse()).endsWith("NEXT");
    }
  }

  @Test
  void endlessTrailersAreRefused() throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      client.send(request("/echo", "Transfer-Encoding: chunked", "0\r\n"));
      client.send("X: a\r\n".repeat(2000));

      assertThat(client.readResponse())
          .endsWith("<failed: http: suspiciously long trailer after chunked body>");
    }
  }

  @ParameterizedTest
  @CsvSource({"Content-Length: 5, hel", "Transfer-Encoding: chunked, '5\r\nhel'"})
  void bodyThatIsCutShortFailsTheRead(String header, String body) throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      client.send(request("/echo", header, body)).shutdownOutput();

      assertThat(client.readAll()).endsWith("<failed: unexpected EOF>");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = " -> ",
      textBlock =
          """
          Content-Length: 5 -> hello
          Content-Length: 200000 -> LONG
          Transfer-Encoding: chunked -> 5CRLFhelloCRLF0CRLFCRLF
          Transfer-Encoding: chunked -> 30d40CRLFLONGCRLF0CRLFX: yCRLFCRLF
          """)
  void unreadBodyIsSkippedBeforeTheNextRequest(String header, String body) throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      String sent = request("/ignore", header, body).replace("LONG", "x".repeat(200_000));

      client.send(sent + NEXT);

      assertThat(client.readResponse()).endsWith("\r\n\r\nignored");
      assertThat(client.readResponse()).endsWith("\r\n\r\nNEXT");
    }
  }

  @Test
  void bigUnreadBodyIsNotWaitedFor() throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      client.send(request("/ignore", "Content-Length: 100000000", "start"));

      assertThat(client.readAll())
          .contains("\r\nConnection: close\r\n")
          .endsWith("\r\n\r\nignored");
    }
  }

  @Test
  void responseIsReadableWhileABigBodyIsStillBeingSent() throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      byte[] block = new byte[100_000];
      client.send(request("/ignore", "Content-Length: 5000000", ""));
      for (int i = 0; i < 2; i++) {
        client.send(block, 0, block.length);
      }

      assertThat(client.readAll()).endsWith("\r\n\r\nignored");
    }
  }

  @Test
  void encodingOfAnOldClientIsIgnoredAndNothingFollowsIt() throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      client.send(
          "POST /echo HTTP/1.0\r\nConnection: keep-alive\r\nTransfer-Encoding: chunked\r\n\r\n"
              + NEXT);

      assertThat(client.readAll()).endsWith("<0 >").doesNotContain("NEXT");
    }
  }

  @Test
  void emptyLineAfterABodyIsSkipped() throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      client.send(request("/echo", "Content-Length: 5", "hello\r\n") + NEXT);

      assertThat(client.readResponse()).endsWith("<5 hello>");
      assertThat(client.readResponse()).endsWith("NEXT");
    }
  }

  private static String request(String path, String header, String body) {
    return ("POST " + path + " HTTP/1.1\r\nHost: a\r\n" + bytes(header) + "\r\n\r\n") + bytes(body);
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
        .replace("{DEL}", "\u007f");
  }
}
