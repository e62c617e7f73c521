package dev.jenever.internal.undertow;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.jenever.http.StatusText;

/** The first lines of HTTP/1.1 responses, with the reason phrases that Go sends. */
final class StatusLine {

  private static final int LEAST = 100;
  private static final byte[][] LINES = new byte[900][];

  static {
    for (int status = LEAST; status < LEAST + LINES.length; status++) {
      String line = "HTTP/1.1 " + status + " " + reason(status) + "\r\n";
      LINES[status - LEAST] = line.getBytes(ISO_8859_1);
    }
  }

  private StatusLine() {}

  /** Returns the line of a status from 100 to 999. */
  static byte[] of(int status) {
    return LINES[status - LEAST];
  }

  static String reason(int status) {
    String text = StatusText.of(status);
    return text.isEmpty() ? "status code " + status : text;
  }
}
