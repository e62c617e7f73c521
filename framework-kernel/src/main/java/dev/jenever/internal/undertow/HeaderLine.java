package dev.jenever.internal.undertow;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.jspecify.annotations.Nullable;

/**
 * A header that a composer has written before: its name in bytes, and its line with the value that
 * was the same object twice in a row, as most values are constants. Belongs to its composer.
 */
final class HeaderLine {

  /** Longer values are written anew each time. */
  private static final int MAX_VALUE = 256;

  final String name;

  /** Whether the name may be sent at all, and what it says about the response. */
  final boolean valid;

  final boolean framing;
  final boolean length;
  final boolean date;

  /** The name with its colon and space. */
  final byte[] start;

  private @Nullable String value;
  private byte @Nullable [] line;
  private @Nullable String candidate;

  HeaderLine(String name) {
    this.name = name;
    this.valid = HeaderStrings.of(name) != null;
    this.framing = name.equals("Connection") || name.equals("Transfer-Encoding");
    this.length = name.equals("Content-Length");
    this.date = name.equals("Date");
    this.start = (name + ": ").getBytes(ISO_8859_1);
  }

  /** Returns the whole line with its end, null when the value is not the one it is known with. */
  byte @Nullable [] with(String newValue) {
    if (newValue == value) {
      candidate = null;
      return line;
    }
    return newValue == candidate ? remember(newValue) : wait(newValue);
  }

  private byte[] remember(String newValue) {
    candidate = null;
    value = newValue;
    line = (name + ": " + HeaderText.encode(newValue) + "\r\n").getBytes(ISO_8859_1);
    return line;
  }

  private byte @Nullable [] wait(String newValue) {
    candidate = newValue.length() <= MAX_VALUE ? newValue : null;
    return null;
  }
}
