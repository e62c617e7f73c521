package dev.jenever.internal.validation.format;

import java.util.Arrays;

/**
 * Cron expressions, as loosely as the validator's expression reads them: one somewhere in the text
 * is enough, and the blanks between the fields are optional.
 */
public final class CronFormat {

  private static final String[] WORDS = {
    "@annually", "@yearly", "@monthly", "@weekly", "@daily", "@hourly", "@reboot"
  };
  private static final String[] UNITS = {"ns", "us", "µs", "ms", "s", "m", "h"};
  private static final int FEWEST_FIELDS = 5;
  private static final int NONE = -1;

  /** The most fields that can end right here, or with a blank before here. */
  private int fields = NONE;

  private int fieldsAndBlank = NONE;

  /** The most fields before a number that ends here, and may go on with a comma, slash or dash. */
  private int number = NONE;

  /** The most fields before a star that ends here, and may go on with a slash or dash. */
  private int star = NONE;

  /** The most fields before a list or range that needs a digit here. */
  private int wanting = NONE;

  private int wantingRange = NONE;

  /** The most fields before a list that ends here in a digit, and may go on with a comma. */
  private int list = NONE;

  private int range = NONE;

  private CronFormat() {}

  /** Whether there is an expression somewhere in the text. */
  public static boolean isCron(String text) {
    return Arrays.stream(WORDS).anyMatch(text::contains)
        || hasEvery(text)
        || new CronFormat().hasFields(text);
  }

  private static boolean hasEvery(String text) {
    for (int at = text.indexOf("@every "); at >= 0; at = text.indexOf("@every ", at + 1)) {
      Scan scan = new Scan(text, at + "@every ".length());
      if (scan.some(Chars::isDigit) && Arrays.stream(UNITS).anyMatch(scan::take)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasFields(String text) {
    for (int i = 0; i < text.length(); i++) {
      step(text.charAt(i));
      if (fields >= FEWEST_FIELDS) {
        return true;
      }
    }
    return false;
  }

  private void step(char c) {
    int before = Math.max(0, Math.max(fields, fieldsAndBlank));
    int blank = c == ' ' ? fields : NONE;
    boolean digit = Chars.isDigit(c);
    int nextWanting = c == ',' ? Math.max(number, list) : NONE;
    int nextWantingRange = c == '/' || c == '-' ? Math.max(number, star) : NONE;
    list = digit ? Math.max(wanting, list) : NONE;
    range = digit ? Math.max(wantingRange, range) : NONE;
    number = digit ? Math.max(before, number) : NONE;
    star = c == '*' ? before : NONE;
    wanting = nextWanting;
    wantingRange = nextWantingRange;
    int ended = Math.max(Math.max(number, star), Math.max(list, range));
    fields = ended == NONE ? NONE : ended + 1;
    fieldsAndBlank = blank;
  }
}
