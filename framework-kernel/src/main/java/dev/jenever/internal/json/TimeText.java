package dev.jenever.internal.json;

import dev.jenever.spi.JsonException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** Points in time as RFC 3339 text, with as many digits of a second as they need. */
final class TimeText {

  private TimeText() {}

  /** Returns the text of an instant, an offset or a zoned date-time. */
  static String rfc3339(Object time) {
    if (time instanceof Instant instant) {
      return text(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), ZoneOffset.UTC);
    }
    if (time instanceof ZonedDateTime zoned) {
      return text(zoned.toLocalDateTime(), zoned.getOffset());
    }
    OffsetDateTime offset = (OffsetDateTime) time;
    return text(offset.toLocalDateTime(), offset.getOffset());
  }

  private static String text(LocalDateTime time, ZoneOffset offset) {
    if (time.getYear() < 0 || time.getYear() > 9999) {
      throw new JsonException(
          "json: error calling MarshalJSON for type time.Time:"
              + " Time.MarshalJSON: year outside of range [0,9999]");
    }
    StringBuilder out = new StringBuilder(35);
    pad(out, time.getYear(), 4).append('-');
    pad(out, time.getMonthValue(), 2).append('-');
    pad(out, time.getDayOfMonth(), 2).append('T');
    pad(out, time.getHour(), 2).append(':');
    pad(out, time.getMinute(), 2).append(':');
    pad(out, time.getSecond(), 2);
    nanos(out, time.getNano());
    offset(out, offset.getTotalSeconds());
    return out.toString();
  }

  private static void nanos(StringBuilder out, int nanos) {
    if (nanos == 0) {
      return;
    }
    pad(out.append('.'), nanos, 9);
    while (out.charAt(out.length() - 1) == '0') {
      out.setLength(out.length() - 1);
    }
  }

  private static void offset(StringBuilder out, int seconds) {
    if (seconds == 0) {
      out.append('Z');
      return;
    }
    int minutes = Math.abs(seconds) / 60;
    out.append(seconds < 0 ? '-' : '+');
    pad(out, minutes / 60, 2).append(':');
    pad(out, minutes % 60, 2);
  }

  private static StringBuilder pad(StringBuilder out, int number, int width) {
    String digits = Integer.toString(number);
    return out.append("0".repeat(width - digits.length())).append(digits);
  }
}
