package dev.jenever.contrib.session;

import java.util.Arrays;
import java.util.Base64;

/** Go's padded URL-safe base64: padding is mandatory, line ends are passed over. */
final class CookieBase64 {

  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder();
  private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

  private CookieBase64() {}

  static byte[] encode(byte[] bytes) {
    return ENCODER.encode(bytes);
  }

  /**
   * Decodes strictly.
   *
   * @throws SessionException with the place of the first wrong byte
   */
  static byte[] decode(byte[] text) {
    if (text.length % 4 == 0) {
      try {
        return DECODER.decode(text);
      } catch (IllegalArgumentException e) {
        return decodeWithLineEnds(text);
      }
    }
    return decodeWithLineEnds(text);
  }

  private static byte[] decodeWithLineEnds(byte[] text) {
    byte[] compact = new byte[text.length];
    int length = 0;
    for (byte b : text) {
      if (b != '\n' && b != '\r') {
        compact[length++] = b;
      }
    }
    int wrong = wrongByte(text);
    if (wrong >= 0) {
      throw new SessionException(
          "securecookie: base64 decode failed - caused by: illegal base64 data at input byte "
              + wrong);
    }
    return DECODER.decode(Arrays.copyOf(compact, length));
  }

  /** Returns the place that Go complains about, -1 when it would not. */
  static int wrongByte(byte[] text) {
    int digits = 0;
    int at = 0;
    while (at < text.length) {
      int c = text[at++];
      if (c == '\n' || c == '\r') {
        continue;
      }
      if (isDigit(c)) {
        digits = (digits + 1) % 4;
        continue;
      }
      return c == '=' ? wrongPadding(text, at, digits) : at - 1;
    }
    // Go points behind the digits of the quantum that is not complete
    return digits == 0 ? -1 : at - digits;
  }

  private static int wrongPadding(byte[] text, int from, int digits) {
    int at = from;
    if (digits < 2) {
      return at - 1;
    }
    if (digits == 2) {
      at = skipLineEnds(text, at);
      if (at == text.length) {
        return text.length;
      }
      if (text[at] != '=') {
        return at - 1;
      }
      at++;
    }
    at = skipLineEnds(text, at);
    return at < text.length ? at : -1;
  }

  private static int skipLineEnds(byte[] text, int from) {
    int at = from;
    while (at < text.length && (text[at] == '\n' || text[at] == '\r')) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '_';
  }
}
