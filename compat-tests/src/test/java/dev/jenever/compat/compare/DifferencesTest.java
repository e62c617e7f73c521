package dev.jenever.compat.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.compat.scenario.Answer;
import dev.jenever.compat.scenario.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DifferencesTest {

  private static final Answer WANT =
      answer("200 OK", "body", new Field("X", "1"), new Field("X", "2"));

  static Stream<Answer> everyPartOfAnAnswerIsCompared() {
    return Stream.of(
        answer("201 Created", "body", new Field("X", "1"), new Field("X", "2")),
        answer("200 OK", "Body", new Field("X", "1"), new Field("X", "2")),
        answer("200 OK", "body", new Field("X", "2"), new Field("X", "1")),
        answer("200 OK", "body", new Field("X", "1")),
        answer("200 OK", "body", new Field("X", "1"), new Field("X", "2"), new Field("Y", "")),
        WANT.closing(true),
        WANT.after(List.of(answer("100 Continue", ""))),
        WANT.then(List.of(WANT)),
        WANT.with(WANT.body(), List.of(new Field("T", "1")), false),
        WANT.with(WANT.body(), List.of(), true),
        Answer.of("HTTP/1.0", WANT.status(), WANT.headers(), WANT.body()));
  }

  @ParameterizedTest
  @MethodSource
  void everyPartOfAnAnswerIsCompared(Answer doctored) {
    assertThat(Differences.between(List.of(WANT), List.of(doctored), List.of())).hasSize(1);
  }

  @Test
  void namesOfHeadersAreComparedWithoutCaseAndOrder() {
    Answer got = answer("200 OK", "body", new Field("x", "1"), new Field("x", "2"));

    assertThat(Differences.between(List.of(WANT), List.of(got), List.of())).isEmpty();
  }

  @Test
  void aMissingAnswerIsADifference() {
    assertThat(Differences.between(List.of(WANT), List.of(), List.of())).hasSize(1);
  }

  @Test
  void whatCannotBePrintedIsShown() {
    Answer got = answer("200 OK", "a\u0000\u00e9", new Field("X", "1"), new Field("X", "2"));

    assertThat(Differences.between(List.of(WANT), List.of(got), List.of()))
        .singleElement()
        .asString()
        .contains("a\\x00\\xc3\\xa9 (4 bytes)");
  }

  private static Answer answer(String status, String body, Field... headers) {
    return Answer.of("", status, List.of(headers), body.getBytes(StandardCharsets.UTF_8));
  }
}
