package dev.jenever.internal.json;

import dev.jenever.internal.go.Utf8;
import dev.jenever.spi.JsonException;
import dev.jenever.spi.JsonOptions;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Walks over a JSON text whose syntax has been checked, and remembers the first thing that did not
 * fit.
 */
final class JsonCursor {

  /** What {@link #smallWhole()} returns for any other number. */
  static final long NOT_SMALL = Long.MIN_VALUE;

  private final byte[] text;
  private final int end;
  private final JsonOptions options;
  private final ErrorPath path = new ErrorPath();
  private @Nullable JsonException firstError;
  private int at;

  JsonCursor(byte[] text, int end, JsonOptions options) {
    this.text = text;
    this.end = end;
    this.options = options;
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
    if (firstError == null) {
      firstError = error;
    }
  }

  /** Remembers that a value does not fit. */
  void mismatch(String value, String type) {
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

  /** Consumes a byte that has been looked at. */
  void skipByte() {
    at++;
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

  /** Moves the cursor to the next member or element, and returns whether there is one. */
  boolean next(boolean first, char close) {
    byte c = peek();
    if (c == close) {
      at++;
      return false;
    }
    if (!first) {
      at++;
      peek();
    }
    return true;
  }

  /** Consumes the colon after a key, and the white space after it. */
  void colon() {
    peek();
    at++;
    peek();
  }

  /** Consumes a string if it is these very bytes, without escapes. */
  boolean skipString(byte[] expected) {
    int close = at + 1 + expected.length;
    if (close < end
        && text[close] == '"'
        && Arrays.equals(text, at + 1, close, expected, 0, expected.length)) {
      at = close + 1;
      return true;
    }
    return false;
  }

  /** Consumes a string. */
  String string() {
    int start = ++at;
    boolean ascii = true;
    while (text[at] != '"') {
      if (text[at] == '\\') {
        return escapedString(start);
      }
      ascii &= text[at] >= 0;
      at++;
    }
    int length = at++ - start;
    return ascii
        ? new String(text, start, length, StandardCharsets.ISO_8859_1)
        : Utf8.decode(text, start, length);
  }

  /**
   * Consumes a whole number of at most 15 digits that is not a minus zero; otherwise consumes
   * nothing and returns {@link #NOT_SMALL}.
   */
  long smallWhole() {
    int start = at;
    boolean negative = text[at] == '-';
    int i = negative ? at + 1 : at;
    int limit = Math.min(end, i + 16);
    long value = 0;
    for (; i < limit && text[i] >= '0' && text[i] <= '9'; i++) {
      value = value * 10 + text[i] - '0';
    }
    boolean whole = i < limit ? !isOfNumber(text[i]) : i == end && i < start + 16;
    if (!whole || negative && value == 0) {
      return NOT_SMALL;
    }
    at = i;
    return negative ? -value : value;
  }

  /** Consumes a number, and returns its text. */
  String number() {
    int start = at;
    while (at < end && isOfNumber(text[at])) {
      at++;
    }
    return new String(text, start, at - start, StandardCharsets.ISO_8859_1);
  }

  /** Consumes {@code true} or {@code false}. */
  boolean bool() {
    boolean value = text[at] == 't';
    at += value ? 4 : 5;
    return value;
  }

  /** Consumes {@code null}. */
  void nil() {
    at += 4;
  }

  /** Consumes a value of any kind. */
  void skip() {
    int depth = 0;
    do {
      switch (peek()) {
        case '{', '[' -> {
          depth++;
          at++;
        }
        case '}', ']' -> {
          depth--;
          at++;
        }
        case ',', ':' -> at++;
        case '"' -> skipString();
        default -> skipWord();
      }
    } while (depth > 0);
  }

  private void skipString() {
    at++;
    while (text[at] != '"') {
      at += text[at] == '\\' ? 2 : 1;
    }
    at++;
  }

  private void skipWord() {
    while (at < end && (isOfNumber(text[at]) || text[at] >= 'a' && text[at] <= 'z')) {
      at++;
    }
  }

  private static boolean isOfNumber(byte c) {
    return c >= '0' && c <= '9' || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
  }

  private String escapedString(int start) {
    StringBuilder out = new StringBuilder();
    int plain = start;
    while (text[at] != '"') {
      if (text[at] == '\\') {
        out.append(Utf8.decode(text, plain, at - plain));
        escape(out);
        plain = at;
      } else {
        at++;
      }
    }
    out.append(Utf8.decode(text, plain, at - plain));
    at++;
    return out.toString();
  }

  private void escape(StringBuilder out) {
    byte c = text[at + 1];
    if (c == 'u') {
      unicode(out);
      return;
    }
    at += 2;
    out.append(
        switch (c) {
          case 'b' -> '\b';
          case 'f' -> '\f';
          case 'n' -> '\n';
          case 'r' -> '\r';
          case 't' -> '\t';
          default -> (char) c;
        });
  }

  private void unicode(StringBuilder out) {
    char unit = hex(at + 2);
    at += 6;
    if (!Character.isSurrogate(unit)) {
      out.append(unit);
      return;
    }
    if (Character.isHighSurrogate(unit) && text[at] == '\\' && text[at + 1] == 'u') {
      char low = hex(at + 2);
      if (Character.isLowSurrogate(low)) {
        at += 6;
        out.append(unit).append(low);
        return;
      }
    }
    out.append('\ufffd');
  }

  private char hex(int from) {
    int unit = 0;
    for (int i = from; i < from + 4; i++) {
      unit = unit << 4 | Character.digit(text[i], 16);
    }
    return (char) unit;
  }
}
