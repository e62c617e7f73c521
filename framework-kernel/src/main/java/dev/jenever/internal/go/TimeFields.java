package dev.jenever.internal.go;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneRules;

/** What has been read of a time; one use, one thread. */
final class TimeFields {

  private static final int NO_OFFSET = -1;
  private static final long YEAR_2000 = 946_684_800;
  private static final int MAX_JAVA_OFFSET = 18 * 3600;

  int year;
  int month = -1;
  int day = -1;
  int yearDay = -1;
  int hour;
  int minute;
  int second;
  int nanos;
  boolean am;
  boolean pm;
  boolean utc;
  int zoneOffset = NO_OFFSET;
  String zoneName = "";

  /** Fills what is missing and checks what is there; returns the fault or "". */
  String complete() {
    if (pm && hour < 12) {
      hour += 12;
    } else if (am && hour == 12) {
      hour = 0;
    }
    String fault = yearDay >= 0 ? applyYearDay() : "";
    if (!fault.isEmpty()) {
      return fault;
    }
    month = month < 0 ? 1 : month;
    day = day < 0 ? 1 : day;
    boolean inMonth = day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
    return inMonth ? "" : "day out of range";
  }

  private String applyYearDay() {
    if (yearDay < 1 || yearDay > Year.of(year).length()) {
      return "day-of-year out of range";
    }
    LocalDate date = LocalDate.ofYearDay(year, yearDay);
    if (month >= 0 && month != date.getMonthValue()) {
      return "day-of-year does not match month";
    }
    if (day >= 0 && day != date.getDayOfMonth()) {
      return "day-of-year does not match day";
    }
    month = date.getMonthValue();
    day = date.getDayOfMonth();
    return "";
  }

  /** Returns the time; the location counts where the text names no zone. */
  ZonedDateTime resolve(ZoneId location) {
    LocalDateTime local =
        LocalDateTime.of(LocalDate.of(year, month, day), LocalTime.of(hour, minute, second, nanos));
    if (utc) {
      return local.atZone(ZoneOffset.UTC);
    }
    if (zoneOffset != NO_OFFSET) {
      return withOffset(local, location);
    }
    return zoneName.isEmpty() ? inLocation(local, location) : withName(local, location);
  }

  private ZonedDateTime withOffset(LocalDateTime local, ZoneId location) {
    Instant instant = local.toInstant(ZoneOffset.UTC).minusSeconds(zoneOffset);
    boolean own = location.getRules().getOffset(instant).getTotalSeconds() == zoneOffset;
    if (own && (zoneName.isEmpty() || zoneName.equals(ZoneAbbreviations.name(location, instant)))) {
      return instant.atZone(location);
    }
    boolean fits = Math.abs(zoneOffset) <= MAX_JAVA_OFFSET;
    return instant.atZone(ZoneOffset.ofTotalSeconds(fits ? zoneOffset : 0));
  }

  /** A name the location does not know counts as UTC. */
  private ZonedDateTime withName(LocalDateTime local, ZoneId location) {
    Instant asUtc = local.toInstant(ZoneOffset.UTC);
    for (int halfYears = 0; halfYears < 2; halfYears++) {
      // The abbreviations are today's, so earlier times are looked up in the year 2000.
      long second = Math.max(asUtc.getEpochSecond(), YEAR_2000) + halfYears * 15_778_800L;
      Instant nearby = Instant.ofEpochSecond(second);
      ZoneOffset offset = location.getRules().getOffset(nearby);
      if (ZoneAbbreviations.name(location, nearby).equals(zoneName)) {
        return asUtc.minusSeconds(offset.getTotalSeconds()).atZone(location);
      }
    }
    // Go shows the hours of "GMT+3" as offset, but does not let them move the instant.
    boolean gmt = zoneName.length() > 3 && zoneName.startsWith("GMT");
    int hours = gmt ? Integer.parseInt(zoneName.substring(3)) : 0;
    boolean fits = Math.abs(hours) <= 18;
    return asUtc.atZone(ZoneOffset.ofHours(fits ? hours : 0));
  }

  /** Takes Go's way through gaps and overlaps of the local time. */
  private static ZonedDateTime inLocation(LocalDateTime local, ZoneId location) {
    ZoneRules rules = location.getRules();
    Instant asUtc = local.toInstant(ZoneOffset.UTC);
    ZoneOffset first = rules.getOffset(asUtc);
    ZoneOffset offset = rules.getOffset(asUtc.minusSeconds(first.getTotalSeconds()));
    return asUtc.minusSeconds(offset.getTotalSeconds()).atZone(location);
  }
}
