package dev.jenever.internal.go;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * Writes the date of HTTP headers: {@code Mon, 02 Jan 2006 15:04:05 GMT}.
 *
 * <p>Unlike {@code DateTimeFormatter.RFC_1123_DATE_TIME} it pads the day. Stateless, safe for use
 * by many threads. Counterpart of {@code http.TimeFormat}.
 */
public final class HttpDate {

  private static final String DAYS = "MonTueWedThuFriSatSun";
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

  private HttpDate() {}

  /** Formats an instant, cut to the second. */
  public static String format(Instant instant) {
    ZonedDateTime time = instant.atZone(ZoneOffset.UTC);
    StringBuilder out = new StringBuilder(29);
    appendName(out, DAYS, time.getDayOfWeek().getValue()).append(", ");
    appendTwo(out, time.getDayOfMonth()).append(' ');
    appendName(out, MONTHS, time.getMonthValue()).append(' ');
    String year = Integer.toString(time.getYear());
    out.append("0".repeat(Math.max(0, 4 - year.length()))).append(year).append(' ');
    appendTwo(out, time.getHour()).append(':');
    appendTwo(out, time.getMinute()).append(':');
    return appendTwo(out, time.getSecond()).append(" GMT").toString();
  }

  private static StringBuilder appendName(StringBuilder out, String names, int number) {
    return out.append(names, 3 * number - 3, 3 * number);
  }

  private static StringBuilder appendTwo(StringBuilder out, int value) {
    return out.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
  }
}
