package dev.jenever.internal.go;

/** The elements of a Go layout; an earlier one wins where two match. */
enum TimeElement {
  LONG_MONTH("January"),
  MONTH("Jan"),
  LONG_WEEKDAY("Monday"),
  WEEKDAY("Mon"),
  ZONE_NAME("MST"),
  ZERO_MONTH("01"),
  ZERO_DAY("02"),
  ZERO_HOUR12("03"),
  ZERO_MINUTE("04"),
  ZERO_SECOND("05"),
  YEAR("06"),
  ZERO_YEAR_DAY("002"),
  HOUR("15"),
  NUM_MONTH("1"),
  LONG_YEAR("2006"),
  DAY("2"),
  UNDER_DAY("_2"),
  UNDER_YEAR_DAY("__2"),
  HOUR12("3"),
  MINUTE("4"),
  SECOND("5"),
  UPPER_PM("PM"),
  LOWER_PM("pm"),
  ZONE_SECONDS("-070000"),
  ZONE_COLON_SECONDS("-07:00:00"),
  ZONE("-0700"),
  ZONE_COLON("-07:00"),
  ZONE_SHORT("-07"),
  ISO_SECONDS("Z070000"),
  ISO_COLON_SECONDS("Z07:00:00"),
  ISO("Z0700"),
  ISO_COLON("Z07:00"),
  ISO_SHORT("Z07"),
  /** A separator and zeros: that many digits. */
  FRACTION(""),
  /** A separator and nines: at most that many digits, no final zeros. */
  TRIMMED_FRACTION(""),
  /** The end of the layout. */
  END("");

  private static final TimeElement[] ALL = values();

  final String text;

  TimeElement(String text) {
    this.text = text;
  }

  boolean isFraction() {
    return this == FRACTION || this == TRIMMED_FRACTION;
  }

  /** Tells whether UTC is written as {@code Z}. */
  boolean isIso() {
    return text.startsWith("Z");
  }

  boolean hasColon() {
    return text.indexOf(':') >= 0;
  }

  boolean hasMinutes() {
    return text.length() > 3;
  }

  boolean hasSeconds() {
    return text.length() > 6;
  }

  /** Returns the element that starts at the given place of a layout, or {@link #END} if none. */
  static TimeElement at(String layout, int i) {
    for (TimeElement element : ALL) {
      if (!element.text.isEmpty() && layout.startsWith(element.text, i)) {
        boolean word = element == MONTH || element == WEEKDAY;
        if (!word || !startsWithLowerCase(layout, i + 3)) {
          return element;
        }
      }
    }
    return END;
  }

  /** Keeps "Month" from being read as "Mon". */
  private static boolean startsWithLowerCase(String layout, int i) {
    return i < layout.length() && layout.charAt(i) >= 'a' && layout.charAt(i) <= 'z';
  }
}
