package dev.jenever.internal.form;

import dev.jenever.internal.go.GoQuote;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Decodes quoted-printable text with the leniency of Go's {@code quotedprintable.Reader}.
 *
 * <p>Beyond RFC 2045 it accepts bare line feeds, lower-case digits, bytes above 127, and {@code =}
 * without two hexadecimal digits, which stands for itself.
 */
final class QuotedPrintableStream extends InputStream {

  private final InputBuffer in;
  private String line = "";
  private int at;
  private boolean ended;
  private @Nullable IOException failure;

  QuotedPrintableStream(InputStream encoded) {
    in = new InputBuffer(encoded, InputBuffer.MAX_LINE);
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    int count = 0;
    while (count < length) {
      int b;
      try {
        b = read();
      } catch (IOException e) {
        // What was decoded goes out first; the failure is kept for the next call.
        failure = e;
        break;
      }
      if (b < 0) {
        break;
      }
      to[offset + count++] = (byte) b;
    }
    if (count == 0 && failure != null) {
      throw failure;
    }
    return count == 0 && length > 0 ? -1 : count;
  }

  @Override
  public int read() throws IOException {
    while (at == line.length()) {
      if (failure != null) {
        throw failure;
      }
      if (ended) {
        return -1;
      }
      nextLine();
    }
    return decode(line.charAt(at));
  }

  private int decode(char c) throws IOException {
    if (c == '=') {
      return decodeEscape();
    }
    boolean plain = c >= ' ' && c <= '~' || c >= 0x80 || c == '\t' || c == '\r' || c == '\n';
    if (!plain) {
      throw new FormException(
          String.format("quotedprintable: invalid unescaped byte 0x%02x in body", (int) c));
    }
    at++;
    return c;
  }

  private int decodeEscape() throws IOException {
    int rest = line.length() - at - 1;
    int high = rest < 1 ? -1 : Character.digit(line.charAt(at + 1), 16);
    int low = rest < 2 ? -1 : Character.digit(line.charAt(at + 2), 16);
    if (high >= 0 && low >= 0) {
      at += 3;
      return high << 4 | low;
    }
    if (rest >= 1 && line.charAt(at + 1) != '\r' && line.charAt(at + 1) != '\n') {
      at++;
      return '=';
    }
    throw rest < 2
        ? new FormException("unexpected EOF")
        : new FormException(
            String.format("quotedprintable: invalid hex byte 0x%02x", (int) line.charAt(at + 1)));
  }

  private void nextLine() {
    at = 0;
    String whole = in.readLine();
    boolean complete = whole.endsWith("\n");
    if (!complete) {
      ended = true;
      failure = in.failure();
    }
    String text = whole.substring(0, trimmedLength(whole));
    if (text.endsWith("=")) {
      softBreak(text, whole);
    } else if (complete) {
      line = text + (whole.endsWith("\r\n") ? "\r\n" : "\n");
    } else {
      line = text;
    }
  }

  private void softBreak(String text, String whole) {
    line = text.substring(0, text.length() - 1);
    int i = text.length();
    while (i < whole.length() && (whole.charAt(i) == ' ' || whole.charAt(i) == '\t')) {
      i++;
    }
    String rest = whole.substring(i);
    boolean lastByte = rest.isEmpty() && !line.isEmpty() && ended && failure == null;
    if (!rest.startsWith("\n") && !rest.startsWith("\r\n") && !lastByte) {
      failure =
          new FormException("quotedprintable: invalid bytes after =: " + GoQuote.quoteBytes(rest));
    }
  }

  private static int trimmedLength(String line) {
    int end = line.length();
    while (end > 0 && "\n\r \t".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }
}
