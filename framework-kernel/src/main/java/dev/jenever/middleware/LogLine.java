package dev.jenever.middleware;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jenever.internal.go.Utf8;
import java.io.PrintStream;
import java.util.Arrays;

/** A line of the access log in the making, in the bytes that are printed. */
final class LogLine {

  private static final byte[] SPACES = " ".repeat(16).getBytes(UTF_8);

  private byte[] bytes = new byte[192];
  private int end;

  LogLine append(char ascii) {
    ensure(1);
    bytes[end++] = (byte) ascii;
    return this;
  }

  LogLine append(String text) {
    return Utf8.isAscii(text) ? appendAscii(text) : append(text.getBytes(UTF_8));
  }

  @SuppressWarnings("deprecation") // Takes one byte of each character, which is all there is.
  LogLine appendAscii(String text) {
    int length = text.length();
    ensure(length);
    text.getBytes(0, length, bytes, end);
    end += length;
    return this;
  }

  LogLine append(byte[] text) {
    return append(text, text.length);
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
