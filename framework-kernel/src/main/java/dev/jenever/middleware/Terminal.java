package dev.jenever.middleware;

import java.io.Console;
import java.io.PrintStream;

/** Tells whether someone is looking. */
final class Terminal {

  private static final PrintStream OUT = System.out;
  private static final PrintStream ERR = System.err;

  private Terminal() {}

  static boolean isBehind(PrintStream out) {
    return (out == OUT || out == ERR) && !"dumb".equals(System.getenv("TERM")) && isInteractive();
  }

  /** Since JDK 22 there is a console without a terminal too, which then says so. */
  private static boolean isInteractive() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
