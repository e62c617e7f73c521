package dev.jenever.compat.apps;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A writer that several requests may use. */
final class LogBuffer {

  private final ByteArrayOutputStream all = new ByteArrayOutputStream();

  PrintStream writer() {
    return new PrintStream(all, true, StandardCharsets.UTF_8);
  }

  String take() {
    synchronized (all) {
      String text = all.toString(StandardCharsets.UTF_8);
      all.reset();
      return text;
    }
  }
}
