package dev.jenever.internal.routing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Go's {@code url.QueryUnescape}: {@code %XX} is a byte, {@code +} a space. */
final class QueryUnescape {

  private QueryUnescape() {}

  /** The unescaped text, or the text itself if one of its escapes is broken. */
  static String lenient(String text) {
    int percent = text.indexOf('%');
    if (percent < 0) {
      return text.replace('+', ' ');
    }
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(raw.length);
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] == '%') {
        int unit = i + 2 < raw.length ? hex(raw[i + 1]) << 4 | hex(raw[i + 2]) : -1;
        if (unit < 0) {
          return text;
        }
        decoded.write(unit);
        i += 2;
      } else {
        decoded.write(raw[i] == '+' ? ' ' : raw[i]);
      }
    }
    return decoded.toString(StandardCharsets.UTF_8);
  }

  /** The value of a hexadecimal digit, negative if it is none. */
  private static int hex(byte digit) {
    if (digit >= '0' && digit <= '9') {
      return digit - '0';
    }
    int lower = digit | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }
}
