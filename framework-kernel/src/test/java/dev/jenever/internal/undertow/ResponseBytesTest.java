package dev.jenever.internal.undertow;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.http.Headers;
import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseBytesTest {

  private static final byte[] PONG = "pong".getBytes(ISO_8859_1);

  private final ResponseBytes responses = new ResponseBytes();
  private final Headers headers = Headers.create();

  @Test
  void responseIsHeadAndBody() {
    headers.set("Content-Type", "text/plain");
    headers.set("Content-Length", "4");
    headers.set("Date", "today");

    assertThat(text(responses.compose(200, headers, PONG, 0, 4, true)))
        .isEqualTo(
            "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 4\r\nDate: today\r\n"
                + "\r\npong");
  }

  @Test
  void dateIsAdded() {
    assertThat(text(responses.compose(204, headers, PONG, 0, 0, false)))
        .matches(
            "HTTP/1.1 204 No Content\r\n"
                + "Date: [A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} [0-9:]{8} GMT\r\n\r\n");
  }

  @Test
  void bodyIsTheRangeThatIsGiven() {
    headers.set("Content-Length", "2");

    assertThat(text(responses.compose(200, headers, PONG, 1, 2, true))).endsWith("\r\n\r\non");
  }

  @Test
  void headHasNoBody() {
    headers.set("Content-Length", "4");

    assertThat(text(responses.compose(200, headers, PONG, 0, 0, false)))
        .contains("Content-Length: 4\r\n")
        .endsWith("\r\n\r\n");
  }

  @Test
  void valuesCannotEndTheirLine() {
    headers.set("X-Text", " zoë\r\nX-Evil: 1 ");
    headers.set("Bad Name", "v");
    headers.set("X-Bad\r\nName", "v");

    assertThat(text(responses.compose(204, headers, PONG, 0, 0, false)))
        .contains(
            "\r\nX-Text: " + new String("zoë".getBytes(UTF_8), ISO_8859_1) + "  X-Evil: 1\r\n")
        .doesNotContain("Bad");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"Connection, close", "Connection, keep-alive", "Transfer-Encoding, identity"})
  void framingAndConnectionAreForUndertow(String name, String value) {
    headers.set("Content-Length", "4");
    headers.set(name, value);

    assertThat(responses.compose(200, headers, PONG, 0, 4, true)).isNull();
  }

  @Test
  void bodyWithoutALengthIsForUndertow() {
    assertThat(responses.compose(200, headers, PONG, 0, 4, true)).isNull();
  }

  @Test
  void whatIsLargeIsForUndertow() {
    headers.set("Content-Length", "4");
    headers.set("X-Large", "v".repeat(20_000));

    assertThat(responses.compose(200, headers, PONG, 0, 4, true)).isNull();
  }

  @Test
  void manyHeadersFit() {
    headers.set("Content-Length", "4");
    for (int i = 0; i < 100; i++) {
      headers.set("X-" + i, "v".repeat(50));
    }

    String text = text(responses.compose(200, headers, PONG, 0, 4, true));

    assertThat(text).contains("\r\nX-99: " + "v".repeat(50) + "\r\n").endsWith("\r\n\r\npong");
  }

  @Test
  void nothingIsLeftOfTheResponseBefore() {
    headers.set("Content-Length", "4");
    headers.set("Connection", "close");
    responses.compose(200, headers, PONG, 0, 4, true);
    headers.remove("Connection");
    headers.set("Date", "today");

    assertThat(text(responses.compose(404, headers, PONG, 0, 4, true)))
        .isEqualTo("HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\nDate: today\r\n\r\npong");
  }

  @Test
  void aHeaderIsTheSameHoweverOftenItIsWritten() {
    headers.set("Content-Length", "4");
    for (String value : new String[] {"a", "a", "a", "zoë", "zoë", "zoë", "a", "zoë", "", "", ""}) {
      headers.set("X-Value", value);
      headers.set("X-Copy", new String(value));

      String sent = new String(value.getBytes(UTF_8), ISO_8859_1);
      assertThat(text(responses.compose(200, headers, PONG, 0, 4, true)))
          .contains("\r\nX-Value: " + sent + "\r\nX-Copy: " + sent + "\r\n");
    }
  }

  @Test
  void namesAreNotMistakenForOneAnother() {
    headers.set("Content-Length", "4");
    for (int i = 0; i < 3_000; i++) {
      String name = "X-N" + "n".repeat(i % 80) + i;
      headers.set(name, "v" + i);

      assertThat(text(responses.compose(200, headers, PONG, 0, 4, true)))
          .contains("\r\n" + name + ": v" + i + "\r\n");
      headers.remove(name);
    }
  }

  @Test
  void nothingIsLeftOfAnyResponseBefore() {
    Random random = new Random(11);
    String[] names = {"X-A", "X-B", "X-Bb", "X-Bad\nName", "Date", "Content-Length", "Connection"};
    String[] values = {"", "1", "2", "22", "zoë", "é", " x", "v".repeat(300), "w".repeat(9_000)};
    int composed = 0;
    for (int i = 0; i < 20_000; i++) {
      Headers each = Headers.create();
      for (int n = random.nextInt(i % 100 == 0 ? 90 : 6); n >= 0; n--) {
        String name = names[random.nextInt(random.nextInt(names.length) + 1)];
        String value = values[random.nextInt(random.nextInt(values.length) + 1)];
        each.add(name, random.nextBoolean() ? value : new String(value));
      }
      int status = 200 + 4 * random.nextInt(2);
      byte[] body = new byte[random.nextInt(3) * 100];

      ByteBuffer again = responses.compose(status, each, body, 0, body.length, false);
      ByteBuffer anew = new ResponseBytes().compose(status, each, body, 0, body.length, false);
      if (again != null && anew != null) {
        composed++;
        assertThat(dateless(again)).isEqualTo(dateless(anew));
      } else {
        assertThat(again).isEqualTo(anew);
      }
    }
    assertThat(composed).isBetween(5_000, 19_999);
  }

  @Test
  void composerInHandIsNotShared() {
    ResponseBytes first = responses.take();
    ResponseBytes second = first.take();

    assertThat(second).isNotSameAs(first);
    first.giveBack();
    assertThat(first.take()).isSameAs(first);
  }

  /** Leaves the current time out. */
  private static String dateless(ByteBuffer composed) {
    return text(composed).replaceFirst("\r\nDate: .* GMT\r\n", "\r\n");
  }

  private static String text(ByteBuffer composed) {
    return ISO_8859_1.decode(composed).toString();
  }
}
