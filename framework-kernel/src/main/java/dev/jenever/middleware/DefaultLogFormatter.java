package dev.jenever.middleware;

import dev.jenever.internal.go.GoDuration;
import dev.jenever.internal.go.GoQuote;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Gin's line. */
final class DefaultLogFormatter {

  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu/MM/dd - HH:mm:ss", Locale.ROOT);

  private static final long MICROSECOND = 1_000L;
  private static final long MILLISECOND = 1_000_000L;
  private static final long SECOND = 1_000_000_000L;

  private DefaultLogFormatter() {}

  static String format(LogFormatterParams params) {
    boolean color = params.isOutputColor();
    String reset = color ? params.resetColor() : "";
    String method = params.method();
    StringBuilder line = new StringBuilder(160);
    line.append("[GIN] ").append(TIME.format(params.timeStamp())).append(" |");
    line.append(color ? params.statusCodeColor() : "").append(' ');
    right(line, Integer.toString(params.statusCode()), 3).append(' ').append(reset).append('|');
    line.append(color ? params.latencyColor() : "").append(' ');
    right(line, latency(params.latency().toNanos()), 8).append(' ').append(reset).append("| ");
    right(line, params.clientIp(), 15).append(" |");
    line.append(color ? params.methodColor() : "").append(' ').append(method);
    line.append(spaces(7 - method.length())).append(' ').append(reset).append(' ');
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
    return line.append(spaces(width - text.length())).append(text);
  }

  private static String spaces(int count) {
    return " ".repeat(Math.max(0, count));
  }
}
