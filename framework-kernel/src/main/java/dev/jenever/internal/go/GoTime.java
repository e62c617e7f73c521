package dev.jenever.internal.go;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * Formats and reads times by Go's layouts, which spell out the reference time {@code Mon Jan 2
 * 15:04:05 MST 2006}.
 *
 * <p>Names of months, days and zones are English whatever the locale. Stateless apart from a small
 * table of layouts; safe for use by many threads. Counterpart of {@code time.Time.Format} and
 * {@code time.Parse}.
 */
public final class GoTime {

  /** {@code time.RFC3339}. */
  public static final String RFC3339 = "2006-01-02T15:04:05Z07:00";

  /** {@code time.RFC3339Nano}: what JSON carries. */
  public static final String RFC3339_NANO = "2006-01-02T15:04:05.999999999Z07:00";

  /** {@code time.RFC1123}. */
  public static final String RFC1123 = "Mon, 02 Jan 2006 15:04:05 MST";

  private static final String STRING = "2006-01-02 15:04:05.999999999 -0700 MST";

  private GoTime() {}

  /** Formats a time; text that is no element of a layout stands for itself. */
  public static String format(ZonedDateTime time, String layout) {
    return TimeFormatter.format(time, TimeLayout.of(layout));
  }

  /** Formats an instant in RFC 3339 and UTC, fraction without final zeros. */
  public static String rfc3339Nano(Instant time) {
    return format(time.atZone(ZoneOffset.UTC), RFC3339_NANO);
  }

  /** Formats a time in RFC 3339, fraction without final zeros. */
  public static String rfc3339Nano(OffsetDateTime time) {
    return format(time.toZonedDateTime(), RFC3339_NANO);
  }

  /** Returns what {@code %v} shows: {@code 2006-01-02 15:04:05.5 +0100 CET}. */
  public static String string(ZonedDateTime time) {
    return format(time, STRING);
  }

  /** Returns what {@code %#v} shows: {@code time.Date(2006, time.January, 2, …, time.UTC)}. */
  static String syntax(ZonedDateTime time) {
    boolean fixed = time.getZone() instanceof ZoneOffset;
    String zone =
        time.getZone().equals(ZoneOffset.UTC)
            ? "time.UTC"
            : "time.Location(\"" + (fixed ? "" : time.getZone().getId()) + "\")";
    String clock = time.getHour() + format(time, ", 4, 5, ") + time.getNano();
    return "time.Date(" + format(time, "2006, time.January, 2, ") + clock + ", " + zone + ")";
  }

  /**
   * Reads a time; one without zone is in UTC.
   *
   * @throws GoTextException {@code parsing time "x" as "2006": cannot parse "x" as "2006"} and the
   *     like
   */
  public static ZonedDateTime parse(String layout, String value) {
    return parseInLocation(layout, value, ZoneOffset.UTC);
  }

  /**
   * Reads a time; one without zone is in the given location, whose zone abbreviations are known.
   *
   * <p>What the layout does not have is zero, month and day one. An offset beyond Java's 18 hours,
   * which Go allows, gives the same instant in UTC.
   *
   * @throws GoTextException as {@link #parse}
   */
  public static ZonedDateTime parseInLocation(String layout, String value, ZoneId location) {
    return new TimeParser(TimeLayout.of(layout), Utf8.toBytes(value)).parse(location);
  }
}
