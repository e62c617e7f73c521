package dev.jenever.compat.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.compat.scenario.Answer;
import dev.jenever.compat.scenario.Case;
import dev.jenever.compat.scenario.Field;
import dev.jenever.compat.scenario.Recording;
import dev.jenever.compat.scenario.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Were a recording doctored, or our answer changed, a case would fail. */
class VerdictTest {

  private static final Answer RECORDED = answer("200 OK", "recorded");
  private static final Answer OURS = answer("200 OK", "ours");

  @Test
  void theSameAnswerPasses() throws IOException {
    assertThat(verdict("", List.of(), RECORDED).complaints()).isEmpty();
  }

  @Test
  void anotherBodyFails() throws IOException {
    assertThat(verdict("", List.of(), OURS).complaints())
        .singleElement()
        .asString()
        .contains("step 1, body", "want recorded", "got  ours");
  }

  @Test
  void anotherStatusFails() throws IOException {
    assertThat(verdict("", List.of(), answer("201 Created", "recorded")).complaints())
        .singleElement()
        .asString()
        .contains("want 200 OK", "got  201 Created");
  }

  @Test
  void aDeviationIsHeldToWhatItSays() throws IOException {
    assertThat(verdict("on purpose", List.of(OURS), OURS).complaints()).isEmpty();
    assertThat(verdict("on purpose", List.of(OURS), answer("200 OK", "third")).complaints())
        .hasSize(1);
  }

  @Test
  void aDeviationThatHasGoneFails() throws IOException {
    assertThat(verdict("on purpose", List.of(RECORDED), RECORDED).complaints())
        .singleElement()
        .asString()
        .contains("answers as Gin does", "on purpose");
  }

  @Test
  void aCaseWithoutRecordingFails() throws IOException {
    Recording empty = new Recording(Map.of(), Map.of());

    assertThat(Verdict.of(newCase("", List.of()), empty, c -> List.of(OURS)).complaints())
        .hasSize(1);
  }

  private static Verdict verdict(String deviates, List<Answer> ours, Answer got)
      throws IOException {
    Recording recording = new Recording(Map.of(), Map.of("a/b", List.of(RECORDED)));
    return Verdict.of(newCase(deviates, ours), recording, c -> List.of(got));
  }

  private static Case newCase(String deviates, List<Answer> ours) {
    List<Step> steps = List.of(Step.of("GET", "/"));
    return new Case("a/b", "app", List.of("date"), false, deviates, ours, steps);
  }

  private static Answer answer(String status, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return Answer.of("", status, List.of(new Field("X", "1")), bytes);
  }
}
