package dev.jenever.internal.json;

import dev.jenever.spi.JsonException;
import dev.jenever.spi.JsonOptions;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Walks over a JSON text.
 *
 * <p>If the syntax has been checked, the cursor remembers the first thing that did not fit, and
 * goes on. If not, it checks what it passes, and ends with a {@link Doubt} at anything unusual.
 */
final class JsonCursor {

  /** What {@link #smallWhole()} returns for any other number. */
  static final long NOT_SMALL = Long.MIN_VALUE;

  /** As deep as a text may nest that has not been checked; it never is deeper in practice. */
  private static final int MAX_UNCHECKED_DEPTH = 400;

  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14
  };
  private static final int MAX_SHORT = POWERS.length;

  private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

  private final byte[] text;
  private final int end;
  private final boolean checked;
  private final JsonOptions options;
  private final ErrorPath path = new ErrorPath();
  private @Nullable JsonException firstError;
  private int at;
  private int depth;

  /**
   * Creates a cursor before a value.
   *
   * @param text has {@link Words#BYTES} bytes of zero at least behind what was read
   * @param end where the value ends, or all that was read if that has not been checked
   * @param checked whether there is a value in right syntax
   */
  JsonCursor(byte[] text, int end, boolean checked, JsonOptions options) {
    this.text = text;
    this.end = end;
    this.checked = checked;
    this.options = options;
  }

  /** Returns whether the syntax has been checked, so that what does not fit is remembered. */
  boolean isChecked() {
    return checked;
  }

  JsonOptions options() {
    return options;
  }

  ErrorPath path() {
    return path;
  }

  /** Throws what was remembered. */
  void finish() {
    if (firstError != null) {
      throw firstError;
    }
  }

  /** Remembers an error, unless there was one before. */
  void remember(JsonException error) {
    expect(checked);
    if (firstError == null) {
      firstError = error;
    }
  }

  /** Remembers that a value does not fit. */
  void mismatch(String value, String type) {
    expect(checked);
    if (firstError == null) {
      firstError = path.mismatch(value, type);
    }
  }

  /** Skips white space and returns the byte that follows, without consuming it. */
  byte peek() {
    while (JsonScanner.isSpace(text[at])) {
      at++;
    }
    return text[at];
  }

  /** Consumes the bracket of an object or array that has been looked at. */
  void open() {
    at++;
    depth++;
    expect(checked || depth <= MAX_UNCHECKED_DEPTH);
  }

  /** Returns where the cursor is. */
  int position() {
    return at;
  }

  /** Goes back to where the cursor was. */
  void back(int position) {
    at = position;
  }

  /** Returns the text; not a copy. */
  byte[] text() {
    return text;
  }

  /** Returns whether nothing but white space follows. */
  boolean isAtEnd() {
    peek();
    return at == end;
  }

  /** Moves the cursor to the next member or element, and returns whether there is one. */
  boolean next(boolean first, char close) {
    byte c = peek();
    if (c == close) {
      at++;
      depth--;
      return false;
    }
    if (!first) {
      expect(c == ',');
      at++;
      peek();
    }
    return true;
  }

  /** Consumes a key and its colon if they stand there in the usual way. */
  boolean skipKey(KeyPattern usual) {
    if (!usual.isAt(text, at)) {
      return false;
    }
    at += usual.length();
    return true;
  }

  /** Consumes a key and its colon. */
  String key() {
    String key = string();
    expect(peek() == ':');
    at++;
    return key;
  }

  /** Consumes a string. */
  String string() {
    expect(text[at] == '"');
    int start = at + 1;
    int plain = Words.plainEnd(text, start);
    if (text[plain] == '"') {
      at = plain + 1;
      return new String(text, start, plain - start, StandardCharsets.ISO_8859_1);
    }
    int close = JsonStrings.close(text, plain);
    at = close + 1;
    return JsonStrings.decode(text, start, close);
  }

  /**
   * Consumes a whole number of at most 15 digits that is not a minus zero; otherwise consumes
   * nothing and returns {@link #NOT_SMALL}.
   */
  long smallWhole() {
    boolean negative = text[at] == '-';
    int first = negative ? at + 1 : at;
    int i = first;
    long value = 0;
    for (; isDigit(text[i]); i++) {
      value = value * 10 + text[i] - '0';
    }
    if (!isShort(first, i, i) || negative && value == 0) {
      return NOT_SMALL;
    }
    at = i;
    return negative ? -value : value;
  }

  /**
   * Consumes a number of at most 15 digits, with or without a point, that is not a minus zero;
   * otherwise consumes nothing and returns {@link Double#NaN}.
   */
  double smallDecimal() {
    boolean negative = text[at] == '-';
    int first = negative ? at + 1 : at;
    int i = first;
    long digits = 0;
    for (; isDigit(text[i]); i++) {
      digits = digits * 10 + text[i] - '0';
    }
    int point = i;
    if (text[i] == '.') {
      for (i++; isDigit(text[i]); i++) {
        digits = digits * 10 + text[i] - '0';
      }
    }
    int scale = Math.max(0, i - point - 1);
    boolean endsWithPoint = i == point + 1;
    if (!isShort(first, point, i) || endsWithPoint || negative && digits == 0) {
      return Double.NaN;
    }
    at = i;
    // Both are exact as doubles, so that the quotient is rounded once.
    double value = digits / POWERS[scale];
    return negative ? -value : value;
  }

  /** Returns whether a number is one, and short, which has no exponent. */
  private boolean isShort(int first, int point, int to) {
    boolean hasDigits = point > first && (text[first] != '0' || point == first + 1);
    return hasDigits && to - first <= MAX_SHORT && (to >= end || !isOfNumber(text[to]));
  }

  /** Consumes a number, and returns its text. */
  String number() {
    int start = at;
    skip();
    return new String(text, start, at - start, StandardCharsets.ISO_8859_1);
  }

  /** Consumes {@code true} or {@code false}. */
  boolean bool() {
    boolean value = text[at] == 't';
    word(value ? TRUE : FALSE);
    return value;
  }

  /** Consumes {@code null}. */
  void nil() {
    word(NULL);
  }

  private void word(byte[] expected) {
    for (int i = 1; i < expected.length; i++) {
      expect(text[at + i] == expected[i]);
    }
    at += expected.length;
  }

  /** Consumes a value of any kind. */
  void skip() {
    JsonScanner scanner =
        new JsonScanner(text, at, end, checked ? JsonScanner.MAX_DEPTH : MAX_UNCHECKED_DEPTH);
    int close = scanner.scan();
    expect(close >= 0 || scanner.isNumberAtEnd());
    at = close >= 0 ? close : end;
  }

  private void expect(boolean usual) {
    if (!usual) {
      throw Doubt.raised();
    }
  }

  private static boolean isDigit(byte c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isOfNumber(byte c) {
    return isDigit(c) || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
  }
}
