package dev.jenever.middleware;

import dev.jenever.internal.go.GoDuration;
import dev.jenever.internal.go.GoQuote;

/** Gin's line. */
final class DefaultLogFormatter {

  private static final String SPACES = " ".repeat(16);

  private static final long MICROSECOND = 1_000L;
  private static final long MILLISECOND = 1_000_000L;
  private static final long SECOND = 1_000_000_000L;

  private DefaultLogFormatter() {}

  static String format(LogFormatterParams params) {
    boolean color = params.isOutputColor();
    String reset = color ? params.resetColor() : "";
    String method = params.method();
    StringBuilder line = new StringBuilder(160);
    line.append("[GIN] ").append(LogTime.now()).append(" |");
    line.append(color ? params.statusCodeColor() : "").append(' ');
    right(line, Integer.toString(params.statusCode()), 3).append(' ').append(reset).append('|');
    line.append(color ? params.latencyColor() : "").append(' ');
    right(line, latency(params.latency().toNanos()), 8).append(' ').append(reset).append("| ");
    right(line, params.clientIp(), 15).append(" |");
    line.append(color ? params.methodColor() : "").append(' ').append(method);
    spaces(line, 7 - method.length()).append(' ').append(reset).append(' ');
    line.append(GoQuote.quote(params.path())).append('\n');
    return line.append(params.errorMessage()).toString();
  }

  /** Drops digits that nobody reads. */
  static String latency(long nanos) {
    long step = 1;
    if (nanos > 60 * SECOND) {
      step = 10 * SECOND;
    } else if (nanos > SECOND) {
      step = 10 * MILLISECOND;
    } else if (nanos > MILLISECOND) {
      step = 10 * MICROSECOND;
    }
    return GoDuration.format(nanos - nanos % step);
  }

  private static StringBuilder right(StringBuilder line, String text, int width) {
    return spaces(line, width - text.length()).append(text);
  }

  private static StringBuilder spaces(StringBuilder line, int count) {
    return line.append(SPACES, 0, Math.max(0, count));
  }
}
