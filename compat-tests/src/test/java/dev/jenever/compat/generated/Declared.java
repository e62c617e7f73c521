package dev.jenever.compat.generated;

import dev.jenever.compat.scenario.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The deviation that generated requests cannot avoid: bytes that are no UTF-8 become U+FFFD. */
final class Declared {

  private Declared() {}

  static boolean explains(List<Answer> theirs, List<Answer> ours) {
    return showReplacement(ours) && !showReplacement(theirs);
  }

  private static boolean showReplacement(List<Answer> answers) {
    return answers.stream()
        .anyMatch(
            answer ->
                isIn(new String(answer.body(), StandardCharsets.UTF_8), answer.body())
                    || answer.headers().stream().anyMatch(f -> isEscapedIn(f.value())));
  }

  /** A decoder puts U+FFFD where there was none, so the bytes are asked. */
  private static boolean isIn(String text, byte[] bytes) {
    String raw = new String(bytes, StandardCharsets.ISO_8859_1);
    return raw.contains("\u00ef\u00bf\u00bd") || isEscapedIn(text);
  }

  private static boolean isEscapedIn(String text) {
    return text.contains("%EF%BF%BD");
  }
}
