package dev.jenever.middleware;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** The time in a log line, in the local zone; one text for all lines of a second. */
final class LogTime {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu/MM/dd - HH:mm:ss", Locale.ROOT);

  private static volatile LogTime latest = new LogTime(-1, "");

  private final long second;
  private final String text;

  private LogTime(long second, String text) {
    this.second = second;
    this.text = text;
  }

  static String now() {
    long second = System.currentTimeMillis() / 1000;
    LogTime time = latest;
    if (time.second != second) {
      time = new LogTime(second, format(ZonedDateTime.now()));
      latest = time;
    }
    return time.text;
  }

  static String format(TemporalAccessor time) {
    return FORMAT.format(time);
  }
}
