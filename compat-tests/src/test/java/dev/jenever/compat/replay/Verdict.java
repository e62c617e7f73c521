package dev.jenever.compat.replay;

import dev.jenever.compat.compare.Differences;
import dev.jenever.compat.scenario.Answer;
import dev.jenever.compat.scenario.Case;
import dev.jenever.compat.scenario.Recording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with the answers to a case; nothing, if the list is empty.
 *
 * <p>A case without deviation is answered as recorded. A case with one is answered as the case
 * itself says, and differently from the recording: a deviation that has gone must be taken out.
 */
record Verdict(List<String> complaints) {

  static Verdict of(Case c, Recording recording, Player player) throws IOException {
    List<Answer> recorded = recording.answers().get(c.id());
    if (recorded == null) {
      return new Verdict(List.of("not recorded: run gin-reference --record"));
    }
    List<Answer> got = player.play(c);
    List<String> differences = Differences.between(recorded, got, c.normalise());
    if (c.deviates().isEmpty()) {
      return new Verdict(differences);
    }
    List<String> complaints = new ArrayList<>();
    if (differences.isEmpty()) {
      complaints.add("answers as Gin does, yet claims to deviate: " + c.deviates());
    }
    complaints.addAll(Differences.between(c.ours(), got, c.normalise()));
    return new Verdict(complaints);
  }
}
