package dev.jenever.internal.response;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.jenever.http.ClientGoneException;
import dev.jenever.http.Headers;
import dev.jenever.http.ResponseSink;
import dev.jenever.internal.memory.MemorySink;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseTest {

  private final MemorySink sink = new MemorySink();
  private final List<String> late = new ArrayList<>();
  private final Response w =
      new Response(sink, false, (sent, wanted) -> late.add(sent + wanted + ""));
  private final Response head = new Response(sink, true, (sent, wanted) -> {});

  @Test
  void tellsHowFarItIs() throws IOException {
    List<String> states = new ArrayList<>();
    states.add(state());
    w.setStatus(201);
    states.add(state());
    w.writeHeaderNow();
    states.add(state());
    w.setStatus(202);
    w.writeString("é");
    states.add(state());

    assertThat(states).containsExactly("200 -1 false", "201 -1 false", "201 0 true", "201 2 true");
    assertThat(late).hasSize(1);
  }

  @Test
  void sendsHeadersOnlyWithALengthOfZero() throws IOException {
    w.headers().set("X-A", "1");
    w.finish();

    assertThat(sink.status()).isEqualTo(200);
    assertThat(sink.headers()).hasToString("X-A: 1\nContent-Length: 0\n");
  }

  @Test
  void ignoresStatusesBelowOne() throws IOException {
    w.setStatus(0);
    w.setStatus(-1);
    w.finish();

    assertThat(sink.status()).isEqualTo(200);
  }

  @Test
  void fixesHeadersAtTheFirstByteThoughTheyLeaveLater() throws IOException {
    w.headers().set("X-Early", "1");
    w.writeString("body");
    w.headers().set("X-Early", "2");
    w.headers().set("X-Late", "1");
    w.finish();

    assertThat(sink.headers().get("X-Early")).isEqualTo("1");
    assertThat(sink.headers().contains("X-Late")).isFalse();
  }

  @ParameterizedTest(name = "{0} bytes -> Content-Length {1}")
  @CsvSource({"1, 1", "2048, 2048", "2049, ''", "10000, ''"})
  void countsWhatFitsInItsBuffer(int bytes, String length) throws IOException {
    w.writeString("x".repeat(bytes));
    w.finish();

    assertThat(sink.headers().get("Content-Length")).isEqualTo(length);
    assertThat(sink.body()).hasSize(bytes);
  }

  @Test
  void countsManySmallWritesToo() throws IOException {
    for (int i = 0; i < 2048; i++) {
      w.writeString("x");
    }
    w.finish();

    assertThat(sink.headers().get("Content-Length")).isEqualTo("2048");
  }

  @Test
  void handsOnWhatWasWrittenInOrder() throws IOException {
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      String piece = i + "-" + "x".repeat(i * 13 % 3000);
      expected.append(piece);
      w.writeString(piece);
    }
    w.finish();

    assertThat(new String(sink.body(), UTF_8)).isEqualTo(expected.toString());
    assertThat(w.size()).isEqualTo(expected.length());
  }

  @Test
  void looksAtTheFirstBytesForAType() throws IOException {
    w.writeString("<ht");
    w.writeString("ml>" + "x".repeat(5000));
    w.finish();

    assertThat(sink.headers().get("Content-Type")).isEqualTo("text/html; charset=utf-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Type", "Content-Encoding", "Transfer-Encoding"})
  void doesNotLookForATypeNextTo(String header) throws IOException {
    w.headers().set(header, "identity");
    w.writeString("<html>");
    w.finish();

    assertThat(sink.headers().get("Content-Type")).isNotEqualTo("text/html; charset=utf-8");
  }

  @Test
  void keepsAnEmptyTypeThatWasSet() throws IOException {
    w.headers().set("Content-Type", "");
    w.writeString("<html>");
    w.finish();

    assertThat(sink.headers().values("Content-Type")).containsExactly("");
  }

  @Test
  void flushesWithoutALength() throws IOException {
    w.writeString("a");
    w.flush();
    w.headers().set("X-Late", "1");
    w.writeString("b");
    w.finish();

    assertThat(sink.flushes()).isEqualTo(1);
    assertThat(sink.headers().names()).containsExactly("Content-Type");
    assertThat(sink.body()).asString().isEqualTo("ab");
  }

  @Test
  void refusesABodyWhereThereCanBeNone() throws IOException {
    w.setStatus(204);
    w.headers().set("Content-Type", "text/x-own");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> w.writeString("x"))
        .withMessage("http: request method or response status code does not allow body");
    w.writeString("");
    w.finish();

    assertThat(w.size()).isZero();
    assertThat(sink.headers()).hasToString("Content-Type: text/x-own\n");
  }

  @Test
  void dropsTypeAndLengthOfNotModified() throws IOException {
    w.setStatus(304);
    w.headers().set("Content-Type", "text/x-own");
    w.headers().set("Content-Length", "7");
    w.headers().set("Etag", "\"a\"");
    w.finish();

    assertThat(sink.status()).isEqualTo(304);
    assertThat(sink.headers()).hasToString("Etag: \"a\"\n");
  }

  @Test
  void refusesMoreThanWasDeclared() throws IOException {
    w.headers().set("Content-Length", "5");
    w.writeString("hel");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> w.writeString("lo!"))
        .withMessage("http: wrote more than the declared Content-Length");

    assertThat(w.size()).isEqualTo(3);
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> w.writeString("lo"));
  }

  @Test
  void dropsTheConnectionAfterLessThanWasDeclared() throws IOException {
    w.headers().set("Content-Length", "5");
    w.writeString("hel");
    w.finish();

    assertThat(sink.isAborted()).isTrue();
    assertThat(sink.headers().get("Content-Length")).isEqualTo("5");
    assertThat(sink.body()).asString().isEqualTo("hel");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "-1", "1.5"})
  void dropsALengthThatIsNoNumber(String length) throws IOException {
    w.headers().set("Content-Length", length);
    w.writeString("hello");
    w.finish();

    assertThat(sink.headers().contains("Content-Length")).isFalse();
    assertThat(sink.body()).asString().isEqualTo("hello");
    assertThat(sink.isAborted()).isFalse();
  }

  @Test
  void leavesAnIdentityEncodingToTheSinkWithoutALength() throws IOException {
    w.headers().set("Transfer-Encoding", "identity");
    w.writeString("hello");
    w.finish();

    assertThat(sink.headers()).hasToString("Transfer-Encoding: identity\n");
  }

  @Test
  void prefersChunksToALengthThatComesWithThem() throws IOException {
    w.headers().set("Transfer-Encoding", "chunked");
    w.headers().set("Content-Length", "5");
    w.writeString("hello");
    w.finish();

    assertThat(sink.headers().contains("Content-Length")).isFalse();
  }

  @Test
  void isCompleteWithChunksThoughLessIsWrittenThanWasDeclared() throws IOException {
    w.headers().set("Transfer-Encoding", "chunked");
    w.headers().set("Content-Length", "10");
    w.finish();

    assertThat(sink.isAborted()).isFalse();
  }

  @Test
  void isCompleteWhenOnlyWhatWasTooMuchIsMissing() throws IOException {
    w.headers().set("Content-Length", "5");
    w.writeString("hello");
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> w.writeString("!"));
    w.finish();

    assertThat(sink.isAborted()).isFalse();
    assertThat(sink.body()).asString().isEqualTo("hello");
  }

  @Test
  void answersHeadAsItWouldGetButWithoutTheBody() throws IOException {
    head.writeString("hello");
    head.finish();

    assertThat(head.size()).isEqualTo(5);
    assertThat(sink.body()).isEmpty();
    assertThat(sink.headers())
        .hasToString("Content-Length: 5\nContent-Type: text/plain; charset=utf-8\n");
  }

  @Test
  void doesNotCountForHeadWhatItDoesNotKeep() throws IOException {
    head.writeString("x".repeat(3000));
    head.writeString("x".repeat(3000));
    head.finish();

    assertThat(head.size()).isEqualTo(6000);
    assertThat(sink.headers()).hasToString("Content-Type: text/plain; charset=utf-8\n");
  }

  @Test
  void sendsNoLengthForAHeadWithoutBody() throws IOException {
    head.finish();

    assertThat(sink.headers().isEmpty()).isTrue();
  }

  @Test
  void keepsADeclaredLengthForHeadThoughNothingIsWritten() throws IOException {
    head.headers().set("Content-Length", "5");
    head.finish();

    assertThat(sink.headers()).hasToString("Content-Length: 5\n");
    assertThat(sink.isAborted()).isFalse();
  }

  @Test
  void followsAnInformationalStatusWithA200() throws IOException {
    w.headers().set("Link", "</style.css>");
    w.headers().set("Content-Length", "4");
    w.setStatus(103);
    w.writeHeaderNow();
    w.headers().set("X-Late", "1");
    w.writeString("body");
    w.finish();

    MemorySink.Informational hints = sink.informational().get(0);
    assertThat(hints.status()).isEqualTo(103);
    assertThat(hints.headers()).hasToString("Link: </style.css>\n");
    assertThat(sink.status()).isEqualTo(200);
    assertThat(w.status()).isEqualTo(103);
    assertThat(sink.headers().get("X-Late")).isEqualTo("1");
    assertThat(sink.body()).asString().isEqualTo("body");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 99, 1000, 12345})
  void refusesStatusesThatHttpDoesNotHave(int code) throws IOException {
    w.setStatus(code);
    assertThatIllegalArgumentException()
        .isThrownBy(w::writeHeaderNow)
        .withMessage("invalid WriteHeader code " + code);
    w.finish();

    assertThat(w.written()).isTrue();
    assertThat(sink.status()).isEqualTo(200);
  }

  @Test
  void sendsStatusesThatNobodyKnows() throws IOException {
    w.setStatus(999);
    w.finish();

    assertThat(sink.status()).isEqualTo(999);
  }

  @Test
  void sendsTrailersThatWereDeclared() throws IOException {
    w.headers().set("Trailer", "x-sum, Content-Length");
    w.writeString("body");
    w.headers().set("X-Sum", "42");
    w.headers().set("Trailer:X-Late", "1");
    w.finish();

    assertThat(sink.headers().names()).containsExactly("Trailer", "Content-Type");
    assertThat(sink.trailers()).hasToString("X-Late: 1\nX-Sum: 42\n");
  }

  @Test
  void losesATrailerThatIsMarkedWhenTheLengthIsKnown() throws IOException {
    w.writeString("body");
    w.headers().set("Trailer:X-Late", "1");
    w.finish();

    assertThat(sink.headers().get("Content-Length")).isEqualTo("4");
    assertThat(sink.trailers().isEmpty()).isTrue();
  }

  @Test
  void doesNotShowAMarkedTrailerAmongTheHeaders() throws IOException {
    w.headers().set("Trailer:X-Sum", "42");
    w.finish();

    assertThat(sink.headers().isEmpty()).isTrue();
    assertThat(sink.trailers()).hasToString("X-Sum: 42\n");
  }

  @Test
  void writesFilesInWholeAndInPart(@TempDir Path temp) throws IOException {
    String content = "<html>" + "0123456789".repeat(1000);
    Path path = Files.writeString(temp.resolve("file"), content);
    try (FileChannel file = FileChannel.open(path)) {
      w.writeString("a");
      w.writeFile(file, 1, 3);
      w.writeFile(file, 0, content.length());
      w.writeFile(file, 6, 0);
      w.writeString("z");
    }
    w.finish();

    assertThat(new String(sink.body(), UTF_8)).isEqualTo("ahtm" + content + "z");
    assertThat(w.size()).isEqualTo(content.length() + 5);
  }

  @Test
  void sendsASmallFileInOnePiece(@TempDir Path temp) throws IOException {
    Path path = Files.writeString(temp.resolve("file"), "<html>");
    try (FileChannel file = FileChannel.open(path)) {
      w.writeFile(file, 0, 6);
    }
    w.finish();

    assertThat(sink.headers())
        .hasToString("Content-Length: 6\nContent-Type: text/html; charset=utf-8\n");
  }

  @Test
  void saysThatTheClientHasGone() {
    ResponseSink broken =
        (ResponseSink)
            Proxy.newProxyInstance(
                ResponseSink.class.getClassLoader(),
                new Class<?>[] {ResponseSink.class},
                (proxy, method, arguments) -> {
                  throw new IOException("Broken pipe");
                });
    Response response = new Response(broken, false, (sent, wanted) -> {});

    assertThatExceptionOfType(ClientGoneException.class)
        .isThrownBy(() -> response.write(new byte[5000]))
        .withMessage("Broken pipe");
    assertThatExceptionOfType(ClientGoneException.class).isThrownBy(response::flush);
    assertThatExceptionOfType(ClientGoneException.class).isThrownBy(response::finish);
  }

  @Test
  void writesThroughItsStream() throws IOException {
    w.outputStream().write('a');
    w.outputStream().write("bc".getBytes(UTF_8));
    w.outputStream().flush();
    w.outputStream().close();
    w.finish();

    assertThat(sink.body()).asString().isEqualTo("abc");
    assertThat(sink.flushes()).isEqualTo(1);
  }

  private String state() {
    Headers none = w.headers();
    assertThat(none.isEmpty()).isTrue();
    return w.status() + " " + w.size() + " " + w.written();
  }
}
