package dev.jenever.internal.go;

/** Reads one duration; one use, one thread. */
final class DurationParser {

  private static final long LIMIT = Long.MIN_VALUE; // 2^63, read as unsigned

  private final String text;
  private int at;
  private long fraction;
  private double scale;

  DurationParser(String text) {
    this.text = text;
  }

  long parse() {
    boolean negative = text.startsWith("-");
    at = negative || text.startsWith("+") ? 1 : 0;
    if (text.startsWith("0", at) && text.length() == at + 1) {
      return 0;
    }
    if (at == text.length()) {
      throw invalid();
    }
    long sum = 0;
    while (at < text.length()) {
      sum = checked(sum + parsePart());
    }
    if (negative) {
      return -sum;
    }
    if (sum == LIMIT) {
      throw invalid();
    }
    return sum;
  }

  private long parsePart() {
    int start = at;
    long whole = parseWhole();
    boolean digits = at > start;
    fraction = 0;
    scale = 1;
    if (at < text.length() && text.charAt(at) == '.') {
      at++;
      start = at;
      parseFraction();
      digits |= at > start;
    }
    if (!digits) {
      throw invalid();
    }
    long unit = parseUnit();
    if (Long.compareUnsigned(whole, Long.divideUnsigned(LIMIT, unit)) > 0) {
      throw invalid();
    }
    return checked(whole * unit + (long) (unsigned(fraction) * (unit / scale)));
  }

  private long parseWhole() {
    long value = 0;
    for (; isDigit(); at++) {
      if (Long.compareUnsigned(value, Long.divideUnsigned(LIMIT, 10)) > 0) {
        throw invalid();
      }
      value = checked(value * 10 + text.charAt(at) - '0');
    }
    return value;
  }

  /** Digits that would overflow are skipped. */
  private void parseFraction() {
    boolean full = false;
    for (; isDigit(); at++) {
      full = full || Long.compareUnsigned(fraction, Long.MAX_VALUE / 10) > 0;
      long longer = fraction * 10 + text.charAt(at) - '0';
      full = full || Long.compareUnsigned(longer, LIMIT) > 0;
      if (!full) {
        fraction = longer;
        scale *= 10;
      }
    }
  }

  private long parseUnit() {
    int start = at;
    while (at < text.length() && text.charAt(at) != '.' && !isDigit()) {
      at++;
    }
    if (at == start) {
      throw failure("missing unit in duration");
    }
    String unit = text.substring(start, at);
    return switch (unit) {
      case "ns" -> 1L;
      case "us", "\u00b5s", "\u03bcs" -> 1_000L;
      case "ms" -> 1_000_000L;
      case "s" -> 1_000_000_000L;
      case "m" -> 60_000_000_000L;
      case "h" -> 3_600_000_000_000L;
      default -> throw failure("unknown unit " + quote(unit) + " in duration");
    };
  }

  private boolean isDigit() {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private long checked(long value) {
    if (Long.compareUnsigned(value, LIMIT) > 0) {
      throw invalid();
    }
    return value;
  }

  private static double unsigned(long value) {
    return value == LIMIT ? 0x1p63 : value;
  }

  private GoTextException invalid() {
    return failure("invalid duration");
  }

  private GoTextException failure(String message) {
    return new GoTextException("time: " + message + " " + quote(text));
  }

  private static String quote(String text) {
    return TimeQuote.quote(Utf8.toBytes(text));
  }
}
