package dev.jenever.middleware;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.util.Arrays;

/** A line of the access log in the making, in the bytes that are printed. */
final class LogLine {

  private static final byte[] SPACES = " ".repeat(16).getBytes(UTF_8);

  private byte[] bytes = new byte[192];
  private int end;

  LogLine append(byte[] text) {
    return append(text, text.length);
  }

  /**
   * Appends a text in UTF-8: by hand up to the first character that needs more than two bytes,
   * which spares short texts an array each.
   */
  LogLine append(String text) {
    int length = text.length();
    ensure(2 * length);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        bytes[end++] = (byte) c;
      } else if (c < 0x800) {
        bytes[end++] = (byte) (0xC0 | c >> 6);
        bytes[end++] = (byte) (0x80 | c & 0x3F);
      } else {
        return append(text.substring(i).getBytes(UTF_8));
      }
    }
    return this;
  }

  /** Appends as many spaces, up to 16; none when the count is negative. */
  LogLine spaces(int count) {
    return count > 0 ? append(SPACES, count) : this;
  }

  /** Appends a text behind the spaces that bring it to a width. */
  LogLine right(String text, int width) {
    return spaces(width - text.length()).append(text);
  }

  /** Prints the line in one piece, and flushes. */
  void print(PrintStream out) {
    out.write(bytes, 0, end);
    out.flush();
  }

  private LogLine append(byte[] text, int length) {
    ensure(length);
    System.arraycopy(text, 0, bytes, end, length);
    end += length;
    return this;
  }

  private void ensure(int room) {
    if (bytes.length - end < room) {
      bytes = Arrays.copyOf(bytes, Math.max(end + room, bytes.length * 2));
    }
  }
}
