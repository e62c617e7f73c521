package dev.jenever.internal.go;

import java.time.ZonedDateTime;

/** Formats one time by a layout. */
final class TimeFormatter {

  static final String[] MONTHS = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  };
  static final String[] DAYS = {
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"
  };

  private final ZonedDateTime time;
  private final StringBuilder out = new StringBuilder(40);

  private TimeFormatter(ZonedDateTime time) {
    this.time = time;
  }

  static String format(ZonedDateTime time, TimeLayout layout) {
    TimeFormatter formatter = new TimeFormatter(time);
    for (TimeLayout.Chunk chunk : layout.chunks()) {
      formatter.out.append(Utf8.fromBytes(chunk.prefix()));
      formatter.append(chunk);
    }
    return formatter.out.toString();
  }

  private void append(TimeLayout.Chunk chunk) {
    switch (chunk.element()) {
      case LONG_MONTH, MONTH, NUM_MONTH, ZERO_MONTH, LONG_YEAR, YEAR ->
          appendMonth(chunk.element());
      case LONG_WEEKDAY, WEEKDAY, DAY, UNDER_DAY, ZERO_DAY, UNDER_YEAR_DAY, ZERO_YEAR_DAY ->
          appendDay(chunk.element());
      case HOUR,
          HOUR12,
          ZERO_HOUR12,
          MINUTE,
          ZERO_MINUTE,
          SECOND,
          ZERO_SECOND,
          UPPER_PM,
          LOWER_PM ->
          appendClock(chunk.element());
      case FRACTION, TRIMMED_FRACTION -> appendFraction(chunk);
      case ZONE_NAME -> out.append(ZoneAbbreviations.name(time.getZone(), time.toInstant()));
      case END -> {}
      default -> appendOffset(chunk.element());
    }
  }

  private void appendMonth(TimeElement element) {
    int month = time.getMonthValue();
    switch (element) {
      case LONG_MONTH -> out.append(MONTHS[month - 1]);
      case MONTH -> out.append(MONTHS[month - 1], 0, 3);
      case NUM_MONTH -> out.append(month);
      case ZERO_MONTH -> pad(month, 2);
      case LONG_YEAR -> pad(time.getYear(), 4);
      default -> pad(Math.abs(time.getYear()) % 100, 2);
    }
  }

  private void appendDay(TimeElement element) {
    String weekday = DAYS[time.getDayOfWeek().getValue() % 7];
    int day = time.getDayOfMonth();
    switch (element) {
      case LONG_WEEKDAY -> out.append(weekday);
      case WEEKDAY -> out.append(weekday, 0, 3);
      case DAY -> out.append(day);
      case UNDER_DAY -> out.append(day < 10 ? " " : "").append(day);
      case ZERO_DAY -> pad(day, 2);
      case ZERO_YEAR_DAY -> pad(time.getDayOfYear(), 3);
      default -> {
        int yearDay = time.getDayOfYear();
        out.append(yearDay < 10 ? "  " : yearDay < 100 ? " " : "").append(yearDay);
      }
    }
  }

  private void appendClock(TimeElement element) {
    int hour = time.getHour();
    int hour12 = hour % 12 == 0 ? 12 : hour % 12;
    switch (element) {
      case HOUR -> pad(hour, 2);
      case HOUR12 -> out.append(hour12);
      case ZERO_HOUR12 -> pad(hour12, 2);
      case MINUTE -> out.append(time.getMinute());
      case ZERO_MINUTE -> pad(time.getMinute(), 2);
      case SECOND -> out.append(time.getSecond());
      case ZERO_SECOND -> pad(time.getSecond(), 2);
      case UPPER_PM -> out.append(hour < 12 ? "AM" : "PM");
      default -> out.append(hour < 12 ? "am" : "pm");
    }
  }

  private void appendFraction(TimeLayout.Chunk chunk) {
    boolean trim = chunk.element() == TimeElement.TRIMMED_FRACTION;
    if (trim && time.getNano() == 0) {
      return;
    }
    int start = out.length();
    out.append(chunk.text().charAt(0));
    pad(time.getNano(), 9);
    out.setLength(start + Math.min(chunk.text().length(), 10));
    if (trim) {
      int end = out.length();
      while (end > start + 1 && out.charAt(end - 1) == '0') {
        end--;
      }
      out.setLength(end == start + 1 ? start : end);
    }
  }

  private void appendOffset(TimeElement element) {
    int offset = time.getOffset().getTotalSeconds();
    if (offset == 0 && element.isIso()) {
      out.append('Z');
      return;
    }
    int minutes = Math.abs(offset / 60);
    String colon = element.hasColon() ? ":" : "";
    out.append(offset / 60 < 0 ? '-' : '+');
    pad(minutes / 60, 2);
    if (element.hasMinutes()) {
      out.append(colon);
      pad(minutes % 60, 2);
    }
    if (element.hasSeconds()) {
      out.append(colon);
      pad(offset / 60 < 0 ? -offset % 60 : offset % 60, 2);
    }
  }

  private void pad(int value, int width) {
    String digits = Integer.toString(Math.abs(value));
    out.append(value < 0 ? "-" : "").append("0".repeat(Math.max(0, width - digits.length())));
    out.append(digits);
  }
}
