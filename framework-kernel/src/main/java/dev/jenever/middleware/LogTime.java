package dev.jenever.middleware;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** The time in a log line, in the local zone; the same for all lines of a second. */
final class LogTime {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu/MM/dd - HH:mm:ss", Locale.ROOT);

  private static volatile LogTime latest = new LogTime(-1, "");

  /** What a line of the access log begins with. */
  final byte[] start;

  private final long second;

  private LogTime(long second, String text) {
    this.second = second;
    this.start = ("[GIN] " + text + " |").getBytes(ISO_8859_1);
  }

  static LogTime now() {
    long second = System.currentTimeMillis() / 1000;
    LogTime time = latest;
    if (time.second != second) {
      time = new LogTime(second, format(ZonedDateTime.now()));
      latest = time;
    }
    return time;
  }

  static String format(TemporalAccessor time) {
    return FORMAT.format(time);
  }
}
