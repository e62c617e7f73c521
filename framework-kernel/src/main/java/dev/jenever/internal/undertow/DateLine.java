package dev.jenever.internal.undertow;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.jenever.internal.go.HttpDate;
import java.time.Instant;

/**
 * The {@code Date} header of this second.
 *
 * <p>Undertow has one too, which a timer of one of its servers renews: when that server stops
 * within the second, the date stands still for all others.
 */
final class DateLine {

  private static volatile DateLine latest = new DateLine(0);

  private final long second;
  private final String text;
  private final byte[] bytes;

  private DateLine(long second) {
    this.second = second;
    this.text = HttpDate.format(Instant.ofEpochSecond(second));
    this.bytes = ("Date: " + text + "\r\n").getBytes(ISO_8859_1);
  }

  /** Returns the line, to be read only. */
  static byte[] now() {
    return at(System.currentTimeMillis()).bytes;
  }

  /** Returns the value of the header. */
  static String value() {
    return valueAt(System.currentTimeMillis());
  }

  /** Returns the value of the header for a moment in milliseconds since 1970. */
  static String valueAt(long millis) {
    return at(millis).text;
  }

  private static DateLine at(long millis) {
    long second = millis / 1000;
    DateLine line = latest;
    if (line.second != second) {
      line = new DateLine(second);
      latest = line;
    }
    return line;
  }
}
