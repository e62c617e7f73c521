package dev.jenever.internal.json;

import dev.jenever.spi.JsonException;
import dev.jenever.spi.JsonOptions;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads values of texts.
 *
 * <p>A text that is all there is read without looking first. If that ends with anything but a
 * value, the syntax is checked, whose errors come before all others, and the text is read again.
 */
final class JsonInput {

  private static final int FIRST_READ = 1024;
  private static final int MAX_FIRST_READ = 64 * 1024;

  /** Zeros behind a text, so that whoever reads it stops. */
  private static final int SPARE = Words.BYTES;

  private static final Object NOTHING = new Object();

  private JsonInput() {}

  /** Reads the first value of a stream, and not much of what follows it. */
  static @Nullable Object firstValue(
      InputStream in, JsonOptions options, Function<JsonCursor, @Nullable Object> reading)
      throws IOException {
    // One more than what is there shows the end at once.
    int available = Math.min(in.available(), MAX_FIRST_READ);
    byte[] text = new byte[(available == 0 ? FIRST_READ : available + 1) + SPARE];
    int length = 0;
    while (true) {
      int room = text.length - SPARE;
      length += in.readNBytes(text, length, room - length);
      boolean atEnd = length < room;
      if (atEnd) {
        Object value = unchecked(new JsonCursor(text, length, false, options), reading);
        if (value != NOTHING) {
          return value;
        }
      }
      int end = valueEnd(text, length, atEnd);
      if (end >= 0) {
        return reading.apply(new JsonCursor(text, end, true, options));
      }
      text = Arrays.copyOf(text, room * 2 + SPARE);
    }
  }

  /** Reads a value that must have nothing but white space around it. */
  static @Nullable Object onlyValue(byte[] json, Function<JsonCursor, @Nullable Object> reading) {
    byte[] text = Arrays.copyOf(json, json.length + SPARE);
    JsonCursor in = new JsonCursor(text, json.length, false, JsonOptions.DEFAULT);
    Object value = unchecked(in, reading);
    return value != NOTHING && in.isAtEnd() ? value : reading.apply(onlyValue(json));
  }

  /** Returns a cursor before a value that must have nothing but white space around it. */
  static JsonCursor onlyValue(byte[] json) {
    // Go takes the end for a space, and complains about that when it comes within a token.
    byte[] text = Arrays.copyOf(json, json.length + 1 + SPARE);
    text[json.length] = ' ';
    int end = new JsonScanner(text, 0, json.length + 1).scan();
    if (end < 0) {
      throw new JsonException("unexpected end of JSON input");
    }
    for (int i = end; i < json.length; i++) {
      if (!JsonScanner.isSpace(json[i])) {
        throw JsonScanner.invalid(json[i], "after top-level value");
      }
    }
    return new JsonCursor(text, end, true, JsonOptions.DEFAULT);
  }

  /**
   * Reads a value whose syntax nobody has checked.
   *
   * @return {@link #NOTHING} when that fails; constructors that have run by then run again when the
   *     value is read once more
   */
  private static @Nullable Object unchecked(
      JsonCursor in, Function<JsonCursor, @Nullable Object> reading) {
    try {
      return reading.apply(in);
    } catch (RuntimeException e) {
      // Whatever it was: what is wrong with the syntax has to be told first.
      return NOTHING;
    }
  }

  /** Returns where the first value ends, -1 when more has to be read. */
  private static int valueEnd(byte[] text, int length, boolean atEnd) {
    JsonScanner scanner = new JsonScanner(text, 0, length);
    int end = scanner.scan();
    if (end >= 0 || !atEnd) {
      return end;
    }
    if (!scanner.isNumberAtEnd()) {
      throw new JsonException(isBlank(text, length) ? "EOF" : "unexpected EOF");
    }
    return length;
  }

  private static boolean isBlank(byte[] text, int length) {
    for (int i = 0; i < length; i++) {
      if (!JsonScanner.isSpace(text[i])) {
        return false;
      }
    }
    return true;
  }
}
