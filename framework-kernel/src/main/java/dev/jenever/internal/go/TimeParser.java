package dev.jenever.internal.go;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one time by a layout, on byte strings; one use, one thread. */
final class TimeParser {

  private final TimeLayout layout;
  private final String input;
  private final TimeFields fields = new TimeFields();
  private String value;
  private String rangeError = "";

  TimeParser(TimeLayout layout, String input) {
    this.layout = layout;
    this.input = input;
    value = input;
  }

  ZonedDateTime parse(ZoneId location) {
    List<TimeLayout.Chunk> chunks = layout.chunks();
    for (int i = 0; i < chunks.size(); i++) {
      TimeLayout.Chunk chunk = chunks.get(i);
      skip(chunk.prefix());
      if (chunk.element() != TimeElement.END) {
        parse(chunk, chunks.get(i + 1).element());
      }
    }
    if (!value.isEmpty()) {
      throw failure(": extra text: " + TimeQuote.quote(value));
    }
    String fault = fields.complete();
    if (!fault.isEmpty()) {
      throw failure(": " + fault);
    }
    return fields.resolve(location);
  }

  private void parse(TimeLayout.Chunk chunk, TimeElement next) {
    String before = value;
    boolean good =
        switch (chunk.element()) {
          case YEAR, LONG_YEAR, LONG_MONTH, MONTH, NUM_MONTH, ZERO_MONTH ->
              parseMonth(chunk.element());
          case LONG_WEEKDAY, WEEKDAY, DAY, UNDER_DAY, ZERO_DAY, UNDER_YEAR_DAY, ZERO_YEAR_DAY ->
              parseDay(chunk.element());
          case HOUR, HOUR12, ZERO_HOUR12, MINUTE, ZERO_MINUTE -> parseClock(chunk.element());
          case SECOND, ZERO_SECOND -> parseSecond(chunk.element(), next);
          case UPPER_PM -> parseHalf("AM", "PM");
          case LOWER_PM -> parseHalf("am", "pm");
          case FRACTION -> parseFraction(chunk.text().length());
          case TRIMMED_FRACTION -> !startsWithFraction() || parseFraction(fractionLength());
          case ZONE_NAME -> parseZoneName();
          default -> parseOffset(chunk.element());
        };
    if (!rangeError.isEmpty()) {
      throw failure(": " + rangeError + " out of range");
    }
    if (!good) {
      throw cannotParse(before, chunk.text());
    }
  }

  /** Skips literal text; runs of blanks match each other and the end. */
  private void skip(String prefix) {
    int i = 0;
    while (i < prefix.length()) {
      char c = prefix.charAt(i);
      boolean fits = c == ' ' ? value.isEmpty() || startsWith(' ') : startsWith(c);
      if (!fits) {
        throw cannotParse(value, prefix);
      }
      if (c == ' ') {
        value = value.substring(blanks(value, 0));
        i = blanks(prefix, i);
      } else {
        value = value.substring(1);
        i++;
      }
    }
  }

  private static int blanks(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) == ' ') {
      end++;
    }
    return end;
  }

  private boolean parseMonth(TimeElement element) {
    switch (element) {
      case YEAR:
        return parseYear(2);
      case LONG_YEAR:
        return isDigit(0) && parseYear(4);
      case LONG_MONTH, MONTH:
        fields.month = 1 + lookup(TimeFormatter.MONTHS, element == TimeElement.MONTH);
        return fields.month > 0;
      default:
        fields.month = number(element == TimeElement.ZERO_MONTH);
        rangeError = fields.month == 0 || fields.month > 12 ? "month" : "";
        return fields.month >= 0;
    }
  }

  private boolean parseYear(int width) {
    if (value.length() < width) {
      return false;
    }
    Integer number = signed(take(width));
    if (number == null) {
      return false;
    }
    int century = number >= 69 ? 1900 : 2000;
    fields.year = width == 2 ? number + century : number;
    return true;
  }

  private boolean parseDay(TimeElement element) {
    switch (element) {
      case LONG_WEEKDAY, WEEKDAY:
        return lookup(TimeFormatter.DAYS, element == TimeElement.WEEKDAY) >= 0;
      case UNDER_YEAR_DAY, ZERO_YEAR_DAY:
        boolean padded = element == TimeElement.UNDER_YEAR_DAY;
        skipBlanks(padded ? 2 : 0);
        fields.yearDay = number(padded ? 1 : 3, 3);
        return fields.yearDay >= 0;
      default:
        skipBlanks(element == TimeElement.UNDER_DAY ? 1 : 0);
        fields.day = number(element == TimeElement.ZERO_DAY);
        return fields.day >= 0;
    }
  }

  private void skipBlanks(int count) {
    for (int i = 0; i < count && startsWith(' '); i++) {
      value = value.substring(1);
    }
  }

  private boolean parseClock(TimeElement element) {
    int number = number(element.text.startsWith("0"));
    boolean minute = element == TimeElement.MINUTE || element == TimeElement.ZERO_MINUTE;
    int limit = minute ? 59 : element == TimeElement.HOUR ? 23 : 12;
    if (number > limit) {
      rangeError = minute ? "minute" : "hour";
    }
    if (minute) {
      fields.minute = number;
    } else {
      fields.hour = number;
    }
    return number >= 0;
  }

  /** A fraction may follow even where the layout has none. */
  private boolean parseSecond(TimeElement element, TimeElement next) {
    fields.second = number(element == TimeElement.ZERO_SECOND);
    if (fields.second > 59) {
      rangeError = "second";
    }
    boolean fraction = fields.second >= 0 && rangeError.isEmpty() && startsWithFraction();
    boolean good = !fraction || next.isFraction() || parseFraction(fractionLength());
    return fields.second >= 0 && good;
  }

  private boolean startsWithFraction() {
    return (startsWith('.') || startsWith(',')) && isDigit(1);
  }

  private int fractionLength() {
    int length = 1;
    while (isDigit(length)) {
      length++;
    }
    return length;
  }

  /** Reads a separator and digits; more than nine are cut. */
  private boolean parseFraction(int length) {
    if (value.length() < length) {
      return false;
    }
    String text = take(length);
    if (text.charAt(0) != '.' && text.charAt(0) != ',') {
      return false;
    }
    String digits = text.substring(1, Math.min(text.length(), 10));
    Integer nanos = signed(digits);
    if (nanos == null) {
      return false;
    }
    rangeError = nanos < 0 ? "fractional second" : "";
    fields.nanos = nanos;
    for (int i = digits.length(); i < 9; i++) {
      fields.nanos *= 10;
    }
    return true;
  }

  private boolean parseHalf(String am, String pm) {
    fields.am |= value.startsWith(am);
    fields.pm |= value.startsWith(pm);
    boolean good = value.startsWith(am) || value.startsWith(pm);
    value = good ? value.substring(2) : value;
    return good;
  }

  private boolean parseZoneName() {
    if (value.startsWith("UTC")) {
      fields.utc = true;
      take(3);
      return true;
    }
    int length = ZoneNameSyntax.length(value);
    if (length > 0) {
      fields.zoneName = take(length);
    }
    return length > 0;
  }

  private boolean parseOffset(TimeElement element) {
    if (element.isIso() && startsWith('Z')) {
      fields.utc = true;
      take(1);
      return true;
    }
    int minutes = element.hasColon() ? 4 : 3;
    int seconds = element.hasColon() ? 7 : 5;
    int length = element.text.length();
    boolean colons =
        !element.hasColon()
            || value.length() >= length
                && value.charAt(3) == ':'
                && (!element.hasSeconds() || value.charAt(6) == ':');
    if (value.length() < length || !colons) {
      return false;
    }
    String text = take(length);
    int h = twoDigits(text, 1);
    int m = h < 0 || !element.hasMinutes() ? 0 : twoDigits(text, minutes);
    int s = h < 0 || m < 0 || !element.hasSeconds() ? 0 : twoDigits(text, seconds);
    checkOffset(h, m, s);
    fields.zoneOffset = (text.charAt(0) == '-' ? -1 : 1) * ((h * 60 + m) * 60 + s);
    return Math.min(h, Math.min(m, s)) >= 0 && "+-".indexOf(text.charAt(0)) >= 0;
  }

  /** The limits are themselves allowed, since some write 24 hours or 60 minutes. */
  private void checkOffset(int h, int m, int s) {
    String part = s > 60 ? "second" : m > 60 ? "minute" : h > 24 ? "hour" : "";
    rangeError = part.isEmpty() ? "" : "time zone offset " + part;
  }

  private static int twoDigits(String text, int at) {
    boolean digits = isDigit(text, at) && isDigit(text, at + 1);
    return digits ? (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0' : -1;
  }

  private int lookup(String[] names, boolean shortForm) {
    for (int i = 0; i < names.length; i++) {
      int length = shortForm ? 3 : names[i].length();
      if (value.regionMatches(true, 0, names[i], 0, length)
          && Utf8.isAscii(value.substring(0, length))) {
        take(length);
        return i;
      }
    }
    return -1;
  }

  /** Reads one or two digits, or exactly two; returns -1 when there are none. */
  private int number(boolean fixed) {
    return number(fixed ? 2 : 1, 2);
  }

  private int number(int min, int max) {
    int length = 0;
    int number = 0;
    while (length < max && isDigit(length)) {
      number = number * 10 + value.charAt(length++) - '0';
    }
    if (length < min) {
      return -1;
    }
    take(length);
    return number;
  }

  /** Reads digits with an optional sign, null when there is anything else. */
  private static @Nullable Integer signed(String text) {
    boolean sign = text.startsWith("-") || text.startsWith("+");
    String digits = sign ? text.substring(1) : text;
    if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return null;
    }
    int number = digits.isEmpty() ? 0 : Integer.parseInt(digits);
    return text.startsWith("-") ? -number : number;
  }

  private String take(int length) {
    String taken = value.substring(0, length);
    value = value.substring(length);
    return taken;
  }

  private boolean startsWith(char c) {
    return !value.isEmpty() && value.charAt(0) == c;
  }

  private boolean isDigit(int i) {
    return isDigit(value, i);
  }

  private static boolean isDigit(String text, int i) {
    return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
  }

  private GoTextException failure(String message) {
    return new GoTextException("parsing time " + TimeQuote.quote(input) + message);
  }

  private GoTextException cannotParse(String rest, String element) {
    return failure(
        " as "
            + TimeQuote.quote(layout.text())
            + ": cannot parse "
            + TimeQuote.quote(rest)
            + " as "
            + TimeQuote.quote(element));
  }
}
