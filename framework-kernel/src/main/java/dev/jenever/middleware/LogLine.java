package dev.jenever.middleware;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jenever.internal.go.GoDuration;
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

  LogLine append(char ascii) {
    ensure(1);
    bytes[end++] = (byte) ascii;
    return this;
  }

  /** Appends a text of ASCII alone. */
  @SuppressWarnings("deprecation") // Takes one byte of each character, which is all there is.
  LogLine ascii(String text) {
    int length = text.length();
    ensure(length);
    text.getBytes(0, length, bytes, end);
    end += length;
    return this;
  }

  /** Appends a status, three characters wide. */
  LogLine status(int code) {
    if (code < 100 || code > 999) {
      return right(Integer.toString(code), 3);
    }
    ensure(3);
    bytes[end++] = (byte) ('0' + code / 100);
    bytes[end++] = (byte) ('0' + code / 10 % 10);
    bytes[end++] = (byte) ('0' + code % 10);
    return this;
  }

  /** Appends a duration as Go writes it, behind the spaces that bring it to a width. */
  LogLine duration(long nanos, int width) {
    int room = width + GoDuration.MOST_BYTES;
    ensure(room);
    int to = end + room;
    int from = GoDuration.write(nanos, bytes, to);
    int letters = to - from - (bytes[to - 2] < 0 ? 1 : 0);
    spaces(width - letters);
    System.arraycopy(bytes, from, bytes, end, to - from);
    end += to - from;
    return this;
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
