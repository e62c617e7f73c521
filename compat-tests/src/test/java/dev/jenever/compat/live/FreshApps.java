package dev.jenever.compat.live;

import dev.jenever.compat.scenario.Answer;
import dev.jenever.compat.scenario.Case;
import dev.jenever.compat.wire.Conversation;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The reference program, playing each case against a fresh instance of its app. */
final class FreshApps implements AutoCloseable {

  private final Process program;
  private final BufferedWriter names;
  private final BufferedReader ports;

  FreshApps() throws IOException {
    program = GoProgram.start("--fresh");
    names =
        new BufferedWriter(
            new OutputStreamWriter(program.getOutputStream(), StandardCharsets.UTF_8));
    ports =
        new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
  }

  List<Answer> play(Case c) throws IOException {
    return Conversation.play(c, start(c.app()));
  }

  /** Starts an app and returns its port. */
  private int start(String app) throws IOException {
    names.write(app + "\n");
    names.flush();
    String line = ports.readLine();
    if (line == null || !line.startsWith(app + " ")) {
      throw new IOException("gin-reference --fresh answered " + line + " (expected: a port)");
    }
    return Integer.parseInt(line.substring(app.length() + 1));
  }

  @Override
  public void close() {
    program.destroy();
  }
}
