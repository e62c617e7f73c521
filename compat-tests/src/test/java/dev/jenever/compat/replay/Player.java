package dev.jenever.compat.replay;

import dev.jenever.compat.scenario.Answer;
import dev.jenever.compat.scenario.Case;
import java.io.IOException;
import java.util.List;

/** Plays a case against a program. */
@FunctionalInterface
public interface Player {

  /** Returns one answer for each step. */
  List<Answer> play(Case c) throws IOException;
}
