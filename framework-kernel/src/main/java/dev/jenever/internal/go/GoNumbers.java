package dev.jenever.internal.go;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * Reads and writes numbers in Go's syntax, with the texts of Go's errors.
 *
 * <p>Reading is stricter than Java's: ASCII digits only, no white space. A failure reads {@code
 * strconv.ParseInt: parsing "abc": invalid syntax} or {@code …: value out of range}. Stateless,
 * safe for use by many threads. Counterpart of Go's package {@code strconv}.
 */
public final class GoNumbers {

  /** Bytes that {@link #writeJson(double, byte[], int)} needs at most. */
  public static final int MAX_JSON_LENGTH = 32;

  private GoNumbers() {}

  /**
   * Reads a signed decimal integer.
   *
   * @param bits size of the type, 8 to 64
   * @throws GoTextException with the text of Go's error
   */
  public static long parseInt(String text, int bits) {
    return parseInt(text, 10, bits);
  }

  /**
   * Reads a signed integer.
   *
   * @param base 2 to 36, or 0 to go by the prefix ({@code 0x}, {@code 0o}, {@code 0b}, {@code 0})
   * @param bits size of the type, 8 to 64
   * @throws GoTextException with the text of Go's error
   */
  public static long parseInt(String text, int base, int bits) {
    try {
      return signed(text, base, bits);
    } catch (GoTextException e) {
      throw failure("ParseInt", text, e.getMessage());
    }
  }

  /**
   * Reads a signed decimal integer of 64 bits; failures name {@code strconv.Atoi}.
   *
   * @throws GoTextException with the text of Go's error
   */
  public static long atoi(String text) {
    try {
      return signed(text, 10, 64);
    } catch (GoTextException e) {
      throw failure("Atoi", text, e.getMessage());
    }
  }

  /**
   * Reads an unsigned decimal integer; no sign is allowed. The result is to be read as unsigned.
   *
   * @param bits size of the type, 8 to 64
   * @throws GoTextException with the text of Go's error
   */
  public static long parseUint(String text, int bits) {
    return parseUint(text, 10, bits);
  }

  /**
   * Reads an unsigned integer.
   *
   * @param base 2 to 36, or 0 to go by the prefix
   * @param bits size of the type, 8 to 64
   * @throws GoTextException with the text of Go's error
   */
  public static long parseUint(String text, int base, int bits) {
    try {
      return IntegerSyntax.parse(text, base, bits);
    } catch (GoTextException e) {
      throw failure("ParseUint", text, e.getMessage());
    }
  }

  /**
   * Reads a float: decimal or hexadecimal, {@code inf}, {@code infinity} and {@code nan} in any
   * case.
   *
   * @throws GoTextException with the text of Go's error
   */
  public static double parseDouble(String text) {
    double value = Double.parseDouble(checkedFloat(text));
    if (Double.isInfinite(value) && isFiniteText(text)) {
      throw failure("ParseFloat", text, IntegerSyntax.RANGE);
    }
    return value;
  }

  /**
   * Reads a float of 32 bits, rounded once.
   *
   * @throws GoTextException with the text of Go's error
   */
  public static float parseFloat(String text) {
    float value = Float.parseFloat(checkedFloat(text));
    if (Float.isInfinite(value) && isFiniteText(text)) {
      throw failure("ParseFloat", text, IntegerSyntax.RANGE);
    }
    return value;
  }

  /**
   * Reads exactly {@code 1 t T TRUE true True 0 f F FALSE false False}.
   *
   * @throws GoTextException with the text of Go's error
   */
  public static boolean parseBool(String text) {
    return switch (text) {
      case "1", "t", "T", "TRUE", "true", "True" -> true;
      case "0", "f", "F", "FALSE", "false", "False" -> false;
      default -> throw failure("ParseBool", text, IntegerSyntax.SYNTAX);
    };
  }

  /**
   * Formats a double.
   *
   * @param verb one of {@code b x X e E f g G}
   * @param precision as in Go; -1 for as many digits as it takes to read the same double back
   */
  public static String formatFloat(double value, char verb, int precision) {
    return FloatFormat.format(value, verb, precision, false);
  }

  /** Formats a float of 32 bits, whose shortest form differs from that of the same double. */
  public static String formatFloat(float value, char verb, int precision) {
    return FloatFormat.format(value, verb, precision, true);
  }

  /**
   * Returns a double as encoding/json writes it.
   *
   * @throws GoTextException {@code json: unsupported value: NaN}, {@code +Inf} or {@code -Inf}
   */
  public static String json(double value) {
    byte[] out = new byte[MAX_JSON_LENGTH];
    return new String(out, 0, writeJson(value, out, 0), ISO_8859_1);
  }

  /**
   * Returns a float as encoding/json writes it.
   *
   * @throws GoTextException {@code json: unsupported value: NaN}, {@code +Inf} or {@code -Inf}
   */
  public static String json(float value) {
    byte[] out = new byte[MAX_JSON_LENGTH];
    return new String(out, 0, writeJson(value, out, 0), ISO_8859_1);
  }

  /**
   * Writes a double as encoding/json does, in at most {@link #MAX_JSON_LENGTH} bytes.
   *
   * @return the index behind the last byte
   * @throws GoTextException {@code json: unsupported value: NaN}, {@code +Inf} or {@code -Inf}
   */
  public static int writeJson(double value, byte[] out, int at) {
    return JsonNumber.write(value, out, at);
  }

  /**
   * Writes a float as encoding/json does, in at most {@link #MAX_JSON_LENGTH} bytes.
   *
   * @return the index behind the last byte
   * @throws GoTextException {@code json: unsupported value: NaN}, {@code +Inf} or {@code -Inf}
   */
  public static int writeJson(float value, byte[] out, int at) {
    return JsonNumber.write(value, out, at);
  }

  private static long signed(String text, int base, int bits) {
    boolean negative = text.startsWith("-");
    boolean sign = negative || text.startsWith("+");
    long value = IntegerSyntax.parse(sign ? text.substring(1) : text, base, bits);
    long limit = 1L << bits - 1;
    boolean fits = Long.compareUnsigned(value, limit) < 0 || negative && value == limit;
    if (!fits) {
      throw new GoTextException(IntegerSyntax.RANGE);
    }
    return negative ? -value : value;
  }

  private static String checkedFloat(String text) {
    String java = FloatSyntax.toJava(text);
    if (java.isEmpty()) {
      throw failure("ParseFloat", text, IntegerSyntax.SYNTAX);
    }
    return java;
  }

  private static boolean isFiniteText(String text) {
    return text.indexOf('n') < 0 && text.indexOf('N') < 0;
  }

  private static GoTextException failure(String function, String text, String reason) {
    return new GoTextException(
        "strconv." + function + ": parsing " + GoQuote.quote(text) + ": " + reason);
  }
}
