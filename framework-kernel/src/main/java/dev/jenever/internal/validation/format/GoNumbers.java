package dev.jenever.internal.validation.format;

import dev.jenever.internal.go.GoQuote;
import dev.jenever.internal.go.GoTextException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the numbers that stand in tags as Go reads them. Failures are {@link GoTextException}s with
 * Go's text. Stateless, safe for use by many threads.
 */
public final class GoNumbers {

  private static final Set<String> TRUE = Set.of("1", "t", "T", "TRUE", "true", "True");
  private static final Set<String> FALSE = Set.of("0", "f", "F", "FALSE", "false", "False");
  private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

  private GoNumbers() {}

  /** Whether Go reads the text as a bool. */
  public static boolean isBool(String text) {
    return TRUE.contains(text) || FALSE.contains(text);
  }

  /** Reads a bool. Counterpart of strconv.ParseBool. */
  public static boolean parseBool(String text) {
    if (!isBool(text)) {
      throw failure("ParseBool", text, "invalid syntax");
    }
    return TRUE.contains(text);
  }

  /** Reads an integer with its base prefix. Counterpart of strconv.ParseInt(text, 0, 64). */
  public static long parseInt(String text) {
    String digits = text.startsWith("+") || text.startsWith("-") ? text.substring(1) : text;
    int radix = radix(digits);
    boolean prefixed = digits.length() > 1 && digits.charAt(0) == '0';
    String body = digits.substring(prefixed ? (radix == 8 && isOldOctal(digits) ? 1 : 2) : 0);
    if (!isNumber(body, radix, prefixed)) {
      throw failure("ParseInt", text, "invalid syntax");
    }
    BigInteger value = new BigInteger(body.replace("_", ""), radix);
    BigInteger signed = text.startsWith("-") ? value.negate() : value;
    if (signed.compareTo(MIN) < 0 || signed.compareTo(MAX) > 0) {
      throw failure("ParseInt", text, "value out of range");
    }
    return signed.longValue();
  }

  private static boolean isOldOctal(String digits) {
    return Chars.isDigit(digits.charAt(1)) || digits.charAt(1) == '_';
  }

  private static int radix(String digits) {
    if (digits.length() < 2 || digits.charAt(0) != '0') {
      return 10;
    }
    return switch (digits.charAt(1)) {
      case 'x', 'X' -> 16;
      case 'b', 'B' -> 2;
      default -> 8;
    };
  }

  // An underscore stands between two digits, or between the prefix and the first digit.
  private static boolean isNumber(String body, int radix, boolean prefixed) {
    boolean digitBefore = prefixed;
    boolean any = false;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      boolean digit = c < 0x80 && Character.digit(c, radix) >= 0;
      if (!digit && !(c == '_' && digitBefore)) {
        return false;
      }
      digitBefore = digit;
      any |= digit;
    }
    return any && digitBefore;
  }

  /**
   * Reads a duration such as {@code 1h30m}, or a number of nanoseconds.
   *
   * <p>Counterpart of time.ParseDuration, with strconv.ParseInt for what it refuses.
   */
  public static long parseDuration(String text) {
    return Durations.parse(text).orElseGet(() -> parseInt(text));
  }

  /** Reads a float. Counterpart of strconv.ParseFloat(text, 64). */
  public static double parseFloat64(String text) {
    Double special = special(text);
    double value = special == null ? Double.parseDouble(javaFloat(text)) : special;
    if (special == null && Double.isInfinite(value)) {
      throw failure("ParseFloat", text, "value out of range");
    }
    return value;
  }

  /** Reads a float. Counterpart of strconv.ParseFloat(text, 32). */
  public static double parseFloat32(String text) {
    Double special = special(text);
    double value = special == null ? Float.parseFloat(javaFloat(text)) : special;
    if (special == null && Double.isInfinite(value)) {
      throw failure("ParseFloat", text, "value out of range");
    }
    return value;
  }

  /** Reads a decimal number without loss; for numbers Go has no type for. */
  public static BigDecimal parseDecimal(String text) {
    try {
      return new BigDecimal(javaFloat(text));
    } catch (NumberFormatException e) {
      throw failure("ParseFloat", text, "invalid syntax");
    }
  }

  private static @org.jspecify.annotations.Nullable Double special(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "nan" -> Double.NaN;
      case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
      case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
      default -> null;
    };
  }

  // Java takes blanks and type suffixes that Go refuses.
  private static String javaFloat(String text) {
    boolean hex = text.toLowerCase(Locale.ROOT).contains("0x");
    String allowed = hex ? "0123456789abcdefABCDEFxXpP+-." : "0123456789eE+-.";
    boolean plain = !text.isEmpty() && text.chars().allMatch(c -> allowed.indexOf(c) >= 0);
    try {
      if (plain && (!hex || text.toLowerCase(Locale.ROOT).contains("p"))) {
        Double.parseDouble(text);
        return text;
      }
    } catch (NumberFormatException e) {
      // reported below
    }
    throw failure("ParseFloat", text, "invalid syntax");
  }

  private static GoTextException failure(String function, String text, String problem) {
    return new GoTextException(
        "strconv." + function + ": parsing " + GoQuote.quote(text) + ": " + problem);
  }
}
