package dev.jenever.internal.undertow;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.jenever.internal.go.HttpDate;
import java.time.Instant;

/** The {@code Date} header of this second. */
final class DateLine {

  private static volatile DateLine latest = new DateLine(0);

  private final long second;
  private final byte[] bytes;

  private DateLine(long second) {
    this.second = second;
    this.bytes =
        ("Date: " + HttpDate.format(Instant.ofEpochSecond(second)) + "\r\n").getBytes(ISO_8859_1);
  }

  /** Returns the line, to be read only. */
  static byte[] now() {
    long second = System.currentTimeMillis() / 1000;
    DateLine line = latest;
    if (line.second != second) {
      line = new DateLine(second);
      latest = line;
    }
    return line.bytes;
  }
}
