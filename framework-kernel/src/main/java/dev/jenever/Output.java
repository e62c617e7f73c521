package dev.jenever;

import static java.util.Objects.requireNonNull;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where the framework prints what it has to say, and in which colours: the access log, routes and
 * warnings of debug mode.
 *
 * <p>One for the whole process. Safe for use by any thread.
 *
 * <p>Counterpart of {@code gin.DefaultWriter}, {@code gin.DefaultErrorWriter}, {@code
 * gin.DebugPrintFunc}, {@code gin.DebugPrintRouteFunc} and the console colour switches.
 */
public final class Output {

  private static volatile PrintStream writer = System.out;
  private static volatile PrintStream errorWriter = System.err;
  private static volatile @Nullable Consumer<String> debugPrintFunc;
  private static volatile @Nullable RoutePrinter debugPrintRouteFunc;
  private static volatile @Nullable Boolean color;

  private Output() {}

  /** Prints a route when it is registered. */
  @FunctionalInterface
  public interface RoutePrinter {

    /**
     * Prints a route.
     *
     * @param method the method
     * @param path the path with its group's prefix
     * @param handlerName the name of the last handler
     * @param handlers the number of handlers, middleware included
     */
    void print(String method, String path, String handlerName, int handlers);
  }

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

  /**
   * Sets what takes the texts of debug mode instead of the writer.
   *
   * @param function takes each text without the prefix {@code [GIN-debug]}; null for the writer
   */
  public static void setDebugPrintFunc(@Nullable Consumer<String> function) {
    debugPrintFunc = function;
  }

  /**
   * Sets what prints routes in debug mode.
   *
   * @param printer takes each route as it is registered; null for the usual line
   */
  public static void setDebugPrintRouteFunc(@Nullable RoutePrinter printer) {
    debugPrintRouteFunc = printer;
  }

  /** Prints in colour, whatever the output is. */
  public static void forceConsoleColor() {
    color = true;
  }

  /** Prints without colour. */
  public static void disableConsoleColor() {
    color = false;
  }

  /** Prints in colour on a terminal, as at first. */
  public static void autoConsoleColor() {
    color = null;
  }

  /**
   * Returns whether to print in colour.
   *
   * @param terminal whether the output is a terminal, which decides unless a switch is set
   */
  public static boolean isColored(boolean terminal) {
    Boolean forced = color;
    return forced == null ? terminal : forced;
  }

  /** Prints a text as UTF-8, whatever the encoding of the stream, and flushes. */
  public static void print(PrintStream out, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write(bytes, 0, bytes.length);
    out.flush();
  }

  static @Nullable Consumer<String> debugPrintFunc() {
    return debugPrintFunc;
  }

  static @Nullable RoutePrinter debugPrintRouteFunc() {
    return debugPrintRouteFunc;
  }
}
