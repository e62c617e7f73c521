package dev.jenever.internal.json;

import dev.jenever.spi.JsonException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Reads padded base64, in which line ends may stand anywhere. */
final class Base64Text {

  private final byte[] text;
  private int at;

  private Base64Text(byte[] text) {
    this.text = text;
  }

  /**
   * Returns the bytes.
   *
   * @throws JsonException with the place of the first wrong byte, as Go counts it
   */
  static byte[] decode(String text) {
    String plain = text.indexOf('\n') < 0 && text.indexOf('\r') < 0 ? text : withoutLineEnds(text);
    if (plain.length() % 4 == 0) {
      try {
        return Base64.getDecoder().decode(plain);
      } catch (IllegalArgumentException e) {
        // The place of the error is found below.
      }
    }
    int place = new Base64Text(text.getBytes(StandardCharsets.UTF_8)).errorPlace();
    throw new JsonException("illegal base64 data at input byte " + place);
  }

  private static String withoutLineEnds(String text) {
    return text.replace("\n", "").replace("\r", "");
  }

  private int errorPlace() {
    while (true) {
      for (int digit = 0; digit < 4; digit++) {
        skipLineEnds();
        if (at == text.length) {
          return at - digit;
        }
        byte c = text[at++];
        if (c == '=') {
          return padding(digit);
        }
        if (!isDigit(c)) {
          return at - 1;
        }
      }
    }
  }

  private int padding(int digit) {
    if (digit < 2) {
      return at - 1;
    }
    if (digit == 2) {
      skipLineEnds();
      if (at == text.length) {
        return at;
      }
      if (text[at] != '=') {
        return at - 1;
      }
      at++;
    }
    skipLineEnds();
    return at;
  }

  private void skipLineEnds() {
    while (at < text.length && (text[at] == '\n' || text[at] == '\r')) {
      at++;
    }
  }

  private static boolean isDigit(byte c) {
    return c >= 'A' && c <= 'Z'
        || c >= 'a' && c <= 'z'
        || c >= '0' && c <= '9'
        || c == '+'
        || c == '/';
  }
}
