package dev.jenever.compat.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.compat.scenario.Answer;
import dev.jenever.compat.scenario.Field;
import dev.jenever.compat.scenario.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WireTest {

  private static final String COMPLAINT = "HTTP/1.1 400 Bad Request\r\n\r\n";

  @Test
  void headersComeInOrderAndAsWritten() throws IOException {
    Answer answer =
        answerTo("GET", "HTTP/1.1 200 OK\r\nb: 1\r\nA:  2 \r\nb:\r\ncontent-length: 2\r\n\r\nhi");

    assertThat(answer.status()).isEqualTo("200 OK");
    assertThat(answer.headers().subList(0, 3))
        .containsExactly(new Field("b", "1"), new Field("A", "2"), new Field("b", ""));
    assertThat(answer.body()).asString().isEqualTo("hi");
  }

  @Test
  void chunksAreJoinedAndTrailersKept() throws IOException {
    Answer answer =
        answerTo(
            "GET",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\nT: 1\r\n\r\n");

    assertThat(answer.body()).asString().isEqualTo("abc");
    assertThat(answer.trailers()).containsExactly(new Field("T", "1"));
    assertThat(answer.truncated()).isFalse();
  }

  @Test
  void aBodyThatIsTooShortIsTruncated() throws IOException {
    Answer counted = lastAnswerTo("GET", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc");
    Answer chunked =
        lastAnswerTo("GET", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc");

    assertThat(List.of(counted, chunked))
        .allSatisfy(
            answer -> {
              assertThat(answer.truncated()).isTrue();
              assertThat(answer.closed()).isTrue();
              assertThat(answer.body()).asString().isEqualTo("abc");
            });
  }

  @Test
  void aBodyWithoutLengthEndsWithTheConnection() throws IOException {
    Answer answer = lastAnswerTo("GET", "HTTP/1.0 200 OK\r\n\r\nall of it");

    assertThat(answer.protocol()).isEqualTo("HTTP/1.0");
    assertThat(answer.body()).asString().isEqualTo("all of it");
    assertThat(answer.closed()).isTrue();
    assertThat(answer.truncated()).isFalse();
  }

  @Test
  void aServerThatHangsUpAnswersNothing() throws IOException {
    Answer answer = lastAnswerTo("GET", "");

    assertThat(answer.status()).isEmpty();
    assertThat(answer.closed()).isTrue();
  }

  @Test
  void headsWithoutBodyDoNotWaitForOne() throws IOException {
    assertThat(answerTo("HEAD", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n").body()).isEmpty();
    assertThat(answerTo("GET", "HTTP/1.1 304 Not Modified\r\n\r\n").body()).isEmpty();
  }

  @Test
  void aServerThatComplainsAboutTheProbeHasKeptTheConnection() throws IOException {
    String answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

    assertThat(answerTo("GET", answer).closed()).isFalse();
    assertThat(lastAnswerTo("GET", answer).closed()).isTrue();
  }

  @Test
  void interimAnswersComeFirst() throws IOException {
    Answer answer =
        answerTo(
            "GET", "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n");

    assertThat(answer.status()).isEqualTo("204 No Content");
    assertThat(answer.interim()).extracting(Answer::status).containsExactly("103 Early Hints");
  }

  @Test
  void furtherAnswersAreReadInOrder() throws IOException {
    String one = "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n";
    Step step = new Step("", "", List.of(), null, false, new byte[] {'x'}, null, 2, Map.of());

    try (CannedServer server = new CannedServer(one + "a" + one + "b", COMPLAINT)) {
      Answer first = Wire.exchange(server.port(), step, step.raw());

      assertThat(first.body()).asString().isEqualTo("a");
      assertThat(first.next())
          .singleElement()
          .satisfies(n -> assertThat(n.body()).asString().isEqualTo("b"));
    }
  }

  /** The answer of a server that goes on to complain about whatever follows. */
  private static Answer answerTo(String method, String canned) throws IOException {
    return exchange(method, canned, COMPLAINT);
  }

  /** The answer of a server that closes the connection after it. */
  private static Answer lastAnswerTo(String method, String canned) throws IOException {
    return exchange(method, canned, "");
  }

  private static Answer exchange(String method, String first, String then) throws IOException {
    Step step = Step.of(method, "/");
    try (CannedServer server = new CannedServer(first, then)) {
      return Wire.exchange(server.port(), step, RequestBytes.of(step, Map.of(), ""));
    }
  }

  @Test
  void requestsAreBuiltFromTheStepAlone() {
    byte[] body = "${id}é".getBytes(StandardCharsets.UTF_8);
    Step step =
        new Step(
            "POST",
            "/${id}",
            List.of(new Field("X", "${id}${no}")),
            body,
            true,
            null,
            null,
            1,
            Map.of());

    String request =
        new String(RequestBytes.of(step, Map.of("id", "$7"), "k=v"), StandardCharsets.UTF_8);

    assertThat(request)
        .isEqualTo(
            "POST /$7 HTTP/1.1\r\nHost: compat.test\r\nX: $7${no}\r\nCookie: k=v\r\nContent-Length: 4\r\n\r\n$7é");
  }
}
