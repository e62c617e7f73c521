package dev.jenever.internal.json;

import dev.jenever.spi.JsonException;
import dev.jenever.spi.JsonOptions;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads the first value of a stream, and not much of what follows it. */
final class JsonInput {

  private static final int FIRST_READ = 1024;
  private static final int MAX_FIRST_READ = 64 * 1024;

  private JsonInput() {}

  /** Returns a cursor before the first value; the stream must hold one. */
  static JsonCursor firstValue(InputStream in, JsonOptions options) throws IOException {
    // One more than what is there shows the end at once.
    int available = Math.min(in.available(), MAX_FIRST_READ);
    byte[] text = new byte[available == 0 ? FIRST_READ : available + 1];
    int length = 0;
    while (true) {
      int read = in.readNBytes(text, length, text.length - length);
      length += read;
      boolean atEnd = length < text.length;
      JsonScanner scanner = new JsonScanner(text, 0, length);
      int end = scanner.scan();
      if (end < 0 && atEnd) {
        checkEnd(scanner, text, length);
        end = length;
      }
      if (end >= 0) {
        return new JsonCursor(text, end, options);
      }
      text = Arrays.copyOf(text, text.length * 2);
    }
  }

  /** Returns a cursor before a value that must have nothing but white space around it. */
  static JsonCursor onlyValue(byte[] text, JsonOptions options) {
    // Go takes the end for a space, and complains about that when it comes within a token.
    byte[] ended = Arrays.copyOf(text, text.length + 1);
    ended[text.length] = ' ';
    int end = new JsonScanner(ended, 0, ended.length).scan();
    if (end < 0) {
      throw new JsonException("unexpected end of JSON input");
    }
    for (int i = end; i < text.length; i++) {
      if (!JsonScanner.isSpace(text[i])) {
        throw JsonScanner.invalid(text[i], "after top-level value");
      }
    }
    return new JsonCursor(text, end, options);
  }

  private static void checkEnd(JsonScanner scanner, byte[] text, int length) {
    if (!scanner.isNumberAtEnd()) {
      throw new JsonException(isBlank(text, length) ? "EOF" : "unexpected EOF");
    }
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
