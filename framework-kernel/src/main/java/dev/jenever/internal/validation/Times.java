package dev.jenever.internal.validation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Calendar;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * Points in time as instants: what says nothing of a zone is taken as UTC, what says nothing of a
 * date is taken on the first day of year 0, as Go reads a time without a date.
 */
final class Times {

  /** Go's zero time, 1 January of the year 1. */
  static final Instant ZERO = Instant.parse("0001-01-01T00:00:00Z");

  private Times() {}

  static Instant instant(@Nullable Object time) {
    if (time == null) {
      return ZERO;
    }
    if (time instanceof Instant i) {
      return i;
    }
    // java.sql.Date refuses toInstant()
    if (time instanceof Date d) {
      return Instant.ofEpochMilli(d.getTime());
    }
    return time instanceof Calendar c ? c.toInstant() : of((TemporalAccessor) time);
  }

  private static Instant of(TemporalAccessor time) {
    if (time.isSupported(ChronoField.INSTANT_SECONDS)) {
      return Instant.from(time);
    }
    LocalDate date = time.query(TemporalQueries.localDate());
    LocalTime clock = time.query(TemporalQueries.localTime());
    ZoneId zone = time.query(TemporalQueries.zone());
    return (date == null ? partOfDate(time) : date)
        .atTime(clock == null ? LocalTime.MIDNIGHT : clock)
        .atZone(zone == null ? ZoneOffset.UTC : zone)
        .toInstant();
  }

  private static LocalDate partOfDate(TemporalAccessor time) {
    return LocalDate.of(
        field(time, ChronoField.YEAR, 0),
        field(time, ChronoField.MONTH_OF_YEAR, 1),
        field(time, ChronoField.DAY_OF_MONTH, 1));
  }

  private static int field(TemporalAccessor time, ChronoField field, int missing) {
    return time.isSupported(field) ? time.get(field) : missing;
  }
}
