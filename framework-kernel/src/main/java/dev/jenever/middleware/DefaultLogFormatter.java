package dev.jenever.middleware;

import dev.jenever.internal.go.GoQuote;

/** Gin's line. */
final class DefaultLogFormatter {

  private static final long MICROSECOND = 1_000L;
  private static final long MILLISECOND = 1_000_000L;
  private static final long SECOND = 1_000_000_000L;

  private DefaultLogFormatter() {}

  static LogLine format(LogFormatterParams params) {
    boolean color = params.isOutputColor();
    String method = params.method();
    LogLine line = new LogLine().append(LogTime.now().start);
    begin(line, color ? params.statusCodeColor() : "").status(params.statusCode());
    end(line, color).append('|');
    begin(line, color ? params.latencyColor() : "").duration(truncated(params.nanos()), 8);
    end(line, color).append('|').append(' ').right(params.clientIp(), 15).append(' ').append('|');
    begin(line, color ? params.methodColor() : "").append(method).spaces(7 - method.length());
    end(line, color).append(' ');
    quote(line, params.path()).append('\n');
    return line.append(params.errorMessage());
  }

  private static LogLine begin(LogLine line, String color) {
    return line.ascii(color).append(' ');
  }

  private static LogLine end(LogLine line, boolean color) {
    line.append(' ');
    return color ? line.ascii(Colors.RESET) : line;
  }

  /** Drops digits that nobody reads. */
  static long truncated(long nanos) {
    long step = 1;
    if (nanos > 60 * SECOND) {
      step = 10 * SECOND;
    } else if (nanos > SECOND) {
      step = 10 * MILLISECOND;
    } else if (nanos > MILLISECOND) {
      step = 10 * MICROSECOND;
    }
    return nanos - nanos % step;
  }

  private static LogLine quote(LogLine line, String path) {
    return GoQuote.isPlain(path)
        ? line.append('"').ascii(path).append('"')
        : line.append(GoQuote.quote(path));
  }
}
