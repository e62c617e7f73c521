package dev.jenever.compat.replay;

import dev.jenever.compat.CompatApps;
import dev.jenever.compat.scenario.Answer;
import dev.jenever.compat.scenario.Case;
import dev.jenever.compat.wire.Conversation;
import dev.jenever.server.Server;
import java.io.IOException;
import java.util.List;

/** Plays cases against a fresh instance of our app. */
public final class OurApp {

  private OurApp() {}

  /** Returns one answer for each step. */
  public static List<Answer> play(Case c) throws IOException {
    try (Server server = CompatApps.start(c.app())) {
      return Conversation.play(c, server.port());
    }
  }
}
