package dev.jenever.compat.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.jenever.compat.scenario.Answer;
import dev.jenever.compat.scenario.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleTest {

  @Test
  void aWellFormedDateIsForgiven() {
    Answer normal = normalise("date", "", new Field("Date", "Thu, 29 Feb 2024 12:34:56 GMT"));

    assertThat(normal.header("Date")).isEqualTo("<date>");
  }

  @Test
  void aMalformedDateIsNotForgiven() {
    assertThat(normalise("date", "", new Field("Date", "yesterday")).header("Date"))
        .isEqualTo("yesterday");
    assertThat(
            normalise("date", "", new Field("Date", "Thu, 29 Feb 2024 12:34:56 UTC"))
                .header("Date"))
        .endsWith("UTC");
  }

  @Test
  void traceIdsAreNumberedSoThatTheyStillShowWhichAreTheSame() {
    String one = "0123456789abcdef0123456789abcdef";
    String body = one + " 0123456789abcdef " + one + " fedcba9876543210";
    Answer normal = normalise("trace-ids", body, new Field("X", "00-" + one + "-01"));

    assertThat(text(normal)).isEqualTo("<32-1> <16-2> <32-1> <16-3>");
    assertThat(normal.header("X")).isEqualTo("00-<32-1>-01");
  }

  @Test
  void traceIdsThatACaseHasSentAreNotForgiven() {
    String body = "c0ffee0000000001 0000000000000000 C0FFEE0000000001 0123456789abcde";

    assertThat(text(normalise("trace-ids", body))).isEqualTo(body);
  }

  @Test
  void thePortOfThePeerIsForgivenAndNoOther() {
    String body = "{\"network.peer.port\":40000,\"server.port\":40000}";

    assertThat(text(normalise("peer-port", body)))
        .isEqualTo("{\"network.peer.port\":<port>,\"server.port\":40000}");
  }

  @Test
  void anExceptionMustHaveAType() {
    assertThat(text(normalise("exception-type", "{\"exception.type\":\"a.B\"}")))
        .isEqualTo("{\"exception.type\":\"<type>\"}");
    assertThat(text(normalise("exception-type", "{\"exception.type\":\"\"}")))
        .isEqualTo("{\"exception.type\":\"\"}");
  }

  @Test
  void framingForgetsHowABodyIsDelimited() {
    Answer normal =
        normalise("framing", "x", new Field("content-length", "1"), new Field("X", "1"));

    assertThat(normal.headers()).containsExactly(new Field("X", "1"));
  }

  @Test
  void aLogLineLosesItsClock() {
    String line = "[GIN] 2024/02/29 - 12:34:56 | 200 |  13.4µs | 127.0.0.1 | GET \"/é\"";

    Answer normal =
        normalise("log-time", line, new Field("Content-Length", "" + bytes(line).length));

    assertThat(text(normal)).isEqualTo("[GIN] <time> | 200 | <latency> | 127.0.0.1 | GET \"/é\"");
    assertThat(normal.header("Content-Length")).isEqualTo("" + normal.body().length);
  }

  @Test
  void aDishonestLengthStaysDishonest() {
    Answer normal = normalise("log-time", "2024/02/29 12:34:56", new Field("Content-Length", "7"));

    assertThat(normal.header("Content-Length")).isEqualTo("7");
  }

  @Test
  void goTypesLoseTheirNames() {
    String text = "cannot unmarshal number 5.5 into Go struct field V.age of type []main.V, ok";

    assertThat(text(normalise("go-type-name", text)))
        .isEqualTo("cannot unmarshal number 5.5 into Go struct field V.age of type <type>, ok");
  }

  @Test
  void boundariesAreReplacedInHeaderAndBody() {
    Answer normal =
        normalise(
            "multipart-boundary",
            "--abc\r\nx\r\n--abc--",
            new Field("Content-Type", "multipart/byteranges; boundary=abc"));

    assertThat(normal.header("Content-Type"))
        .isEqualTo("multipart/byteranges; boundary=<boundary>");
    assertThat(text(normal)).isEqualTo("--<boundary>\r\nx\r\n--<boundary>--");
  }

  @Test
  void hertzIsNotNamed() {
    Answer normal = normalise("hertz-server", "x", new Field("Server", "hertz"));

    assertThat(normal.headers()).isEmpty();
    assertThat(normalise("hertz-server", "x", new Field("Server", "other")).headers()).hasSize(1);
  }

  @Test
  void ofAFileOfSwaggerUiRemainsThatItIsOne() {
    Answer normal =
        normalise(
            "swagger-ui",
            ".swagger-ui{color:red}",
            new Field("ETag", "\"12ab\""),
            new Field("Last-Modified", "Thu, 29 Feb 2024 12:34:56 GMT"),
            new Field("Content-Range", "bytes */152072"));

    assertThat(text(normal)).isEqualTo("<file of the UI>");
    assertThat(normal.header("ETag")).isEqualTo("<tag>");
    assertThat(normal.header("Last-Modified")).isEqualTo("<time>");
    assertThat(normal.header("Content-Range")).isEqualTo("bytes */<n>");
    assertThat(text(normalise("swagger-ui", "Not Found"))).isEqualTo("Not Found");
  }

  @Test
  void ofAPageOfSwaggerUiRemainsWhatItSays() {
    String page =
        "<html><title>Shop</title><link href=\"./a.css\"><div id=\"swagger-ui\"></div>"
            + "<script src=\"b.js\">";
    String script = "ui = SwaggerUIBundle({url: 'doc.json', deepLinking: true}); window.ui = ui";

    assertThat(text(normalise("swagger-ui", page)))
        .isEqualTo("refers to a.css\nrefers to b.js\ntitle Shop");
    assertThat(text(normalise("swagger-ui", script)))
        .isEqualTo("deepLinking: true\nurl: \"doc.json\"");
  }

  @Test
  void rulesReachFurtherAnswers() {
    Answer dated =
        Answer.of(
            "", "200 OK", List.of(new Field("Date", "Thu, 29 Feb 2024 12:34:56 GMT")), bytes(""));

    Answer normal = Rule.normalise(dated.then(List.of(dated)), List.of("date"));

    assertThat(normal.next().get(0).header("Date")).isEqualTo("<date>");
  }

  @Test
  void thereIsNoRuleForEverything() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> normalise("ignore-the-body", "x"))
        .withMessageContaining("ignore-the-body");
  }

  private static Answer normalise(String rule, String body, Field... headers) {
    Answer answer = Answer.of("", "200 OK", List.of(headers), bytes(body));
    return Rule.normalise(answer, List.of(rule));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Answer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
