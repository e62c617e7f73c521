package dev.jenever.internal.validation.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.OptionalLong;

/** Durations as Go writes them: {@code 1h15m30.918s}. Stateless, safe for use by many threads. */
public final class Durations {

  private static final Map<String, Long> UNITS =
      Map.of(
          "ns", 1L,
          "us", 1_000L,
          "µs", 1_000L,
          "μs", 1_000L,
          "ms", 1_000_000L,
          "s", 1_000_000_000L,
          "m", 60_000_000_000L,
          "h", 3_600_000_000_000L);
  private static final BigDecimal LIMIT = BigDecimal.valueOf(Long.MAX_VALUE);

  private Durations() {}

  /** Returns the nanoseconds, empty when the text is no duration. */
  public static OptionalLong parse(String text) {
    boolean signed = text.startsWith("-") || text.startsWith("+");
    String rest = signed ? text.substring(1) : text;
    if (rest.equals("0")) {
      return OptionalLong.of(0);
    }
    BigDecimal total = BigDecimal.ZERO;
    int at = 0;
    while (at < rest.length() && total.compareTo(LIMIT) <= 0) {
      int unit = skip(rest, at, true);
      int end = skip(rest, unit, false);
      Long nanos = UNITS.get(rest.substring(unit, end));
      if (nanos == null || !isNumber(rest.substring(at, unit))) {
        return OptionalLong.empty();
      }
      BigDecimal part =
          new BigDecimal(rest.substring(at, unit)).multiply(BigDecimal.valueOf(nanos));
      total = total.add(part.setScale(0, RoundingMode.DOWN));
      at = end;
    }
    if (rest.isEmpty() || total.compareTo(LIMIT) > 0) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(text.startsWith("-") ? -total.longValue() : total.longValue());
  }

  private static int skip(String text, int from, boolean number) {
    int at = from;
    while (at < text.length()
        && (Chars.isDigit(text.charAt(at)) || text.charAt(at) == '.') == number) {
      at++;
    }
    return at;
  }

  private static boolean isNumber(String text) {
    boolean digits = text.chars().anyMatch(c -> c != '.');
    return digits && text.indexOf('.') == text.lastIndexOf('.');
  }
}
