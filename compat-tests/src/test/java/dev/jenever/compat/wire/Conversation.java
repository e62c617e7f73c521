package dev.jenever.compat.wire;

import dev.jenever.compat.scenario.Answer;
import dev.jenever.compat.scenario.Case;
import dev.jenever.compat.scenario.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plays the steps of a case against an app. */
public final class Conversation {

  private Conversation() {}

  /** Returns the answers of the app that listens on that port, one for each step. */
  public static List<Answer> play(Case c, int port) throws IOException {
    Map<String, String> captured = new HashMap<>();
    CookieJar jar = new CookieJar();
    List<Answer> answers = new ArrayList<>();
    for (Step step : c.steps()) {
      byte[] request = RequestBytes.of(step, captured, c.cookies() ? jar.header() : "");
      Answer answer = Wire.exchange(port, step, request);
      answers.add(answer);
      jar.take(answer);
      for (Map.Entry<String, String> entry : step.capture().entrySet()) {
        captured.put(entry.getKey(), Capture.from(answer, entry.getValue()));
      }
    }
    return List.copyOf(answers);
  }
}
