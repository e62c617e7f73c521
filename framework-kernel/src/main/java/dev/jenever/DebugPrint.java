package dev.jenever;

/** Prints the lines that only debug mode shows. */
final class DebugPrint {

  private static final String PREFIX = "[GIN-debug] ";

  private DebugPrint() {}

  static void line(String text) {
    if (Mode.isDebugging()) {
      Output.writer().print(PREFIX + text + (text.endsWith("\n") ? "" : "\n"));
    }
  }

  static void error(Throwable error) {
    if (Mode.isDebugging()) {
      Output.errorWriter().print(PREFIX + "[ERROR] " + error.getMessage() + "\n");
    }
  }

  static void lateStatus(int sent, int wanted) {
    line(
        "[WARNING] Headers were already written. Wanted to override status code "
            + sent
            + " with "
            + wanted);
  }
}
