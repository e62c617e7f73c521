package dev.jenever.middleware;

/**
 * Makes the line that {@link Logger} prints; used by all threads at once.
 *
 * <p>Counterpart of {@code gin.LogFormatter}.
 */
@FunctionalInterface
public interface LogFormatter {

  /** Returns the text to print, with its line break. */
  String format(LogFormatterParams params);
}
