package dev.jenever;

import static java.util.Objects.requireNonNull;

import java.io.PrintStream;

/**
 * Where the framework prints what it has to say: the access log, routes and warnings of debug mode.
 *
 * <p>One for the whole process. Safe for use by any thread.
 *
 * <p>Counterpart of {@code gin.DefaultWriter} and {@code gin.DefaultErrorWriter}.
 */
public final class Output {

  private static volatile PrintStream writer = System.out;
  private static volatile PrintStream errorWriter = System.err;

  private Output() {}

  /** Returns where the access log and debug lines go; standard output at first. */
  public static PrintStream writer() {
    return writer;
  }

  /** Sets where the access log and debug lines go. */
  public static void setWriter(PrintStream writer) {
    Output.writer = requireNonNull(writer, "writer");
  }

  /** Returns where errors and recovered exceptions go; standard error at first. */
  public static PrintStream errorWriter() {
    return errorWriter;
  }

  /** Sets where errors and recovered exceptions go. */
  public static void setErrorWriter(PrintStream writer) {
    Output.errorWriter = requireNonNull(writer, "writer");
  }
}
