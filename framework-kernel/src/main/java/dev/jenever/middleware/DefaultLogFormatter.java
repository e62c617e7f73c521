package dev.jenever.middleware;

import dev.jenever.internal.go.GoDuration;
import dev.jenever.internal.go.GoQuote;

/** Gin's line. */
final class DefaultLogFormatter {

  private static final long MICROSECOND = 1_000L;
  private static final long MILLISECOND = 1_000_000L;
  private static final long SECOND = 1_000_000_000L;

  private DefaultLogFormatter() {}

  static LogLine format(LogFormatterParams params) {
    boolean color = params.isOutputColor();
    String reset = color ? params.resetColor() : "";
    String method = params.method();
    LogLine line = new LogLine();
    line.append(LogTime.now().start);
    line.append(color ? params.statusCodeColor() : "").append(' ');
    line.right(Integer.toString(params.statusCode()), 3).append(' ').append(reset).append('|');
    line.append(color ? params.latencyColor() : "").append(' ');
    line.right(latency(params.nanos()), 8).append(' ').append(reset).append('|').append(' ');
    line.right(params.clientIp(), 15).append(' ').append('|');
    line.append(color ? params.methodColor() : "").append(' ').append(method);
    line.spaces(7 - method.length()).append(' ').append(reset).append(' ');
    quote(line, params.path()).append('\n');
    return line.append(params.errorMessage());
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

  private static LogLine quote(LogLine line, String path) {
    return GoQuote.isPlain(path)
        ? line.append('"').appendAscii(path).append('"')
        : line.append(GoQuote.quote(path));
  }
}
