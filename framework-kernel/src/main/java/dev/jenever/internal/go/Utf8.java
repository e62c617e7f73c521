package dev.jenever.internal.go;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Moves between Java text and Go's byte strings, with Go's treatment of invalid UTF-8.
 *
 * <p>A <em>byte string</em> is a Java string whose characters are bytes (0 to 255), the way a
 * request line arrives; for ASCII it equals the text. Every byte that is not part of a valid
 * sequence becomes one U+FFFD, as when Go ranges over a string. Stateless, safe for use by many
 * threads. Counterpart of Go's {@code unicode/utf8}.
 */
public final class Utf8 {

  private static final char REPLACEMENT = '\uFFFD';
  private static final int INVALID = REPLACEMENT << 3 | 1;

  private Utf8() {}

  /** Returns the text of the given bytes. */
  public static String decode(byte[] bytes, int offset, int length) {
    String text = new String(bytes, offset, length, UTF_8);
    return text.indexOf(REPLACEMENT) < 0
        ? text
        : decodeInvalid(new String(bytes, offset, length, ISO_8859_1));
  }

  /** Returns the text of a byte string; characters above 255 are not allowed in it. */
  public static String fromBytes(String bytes) {
    if (isAscii(bytes)) {
      return bytes;
    }
    byte[] raw = bytes.getBytes(ISO_8859_1);
    return decode(raw, 0, raw.length);
  }

  /** Returns the UTF-8 bytes of a text as a byte string. */
  public static String toBytes(String text) {
    return isAscii(text) ? text : new String(encode(text), ISO_8859_1);
  }

  /** Returns the UTF-8 bytes of a text; a lone surrogate becomes U+FFFD, not a question mark. */
  public static byte[] encode(String text) {
    return (hasLoneSurrogate(text) ? replaceLoneSurrogates(text) : text).getBytes(UTF_8);
  }

  /** Tells whether every character is below 0x80. */
  public static boolean isAscii(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /**
   * Decodes one rune of a byte string.
   *
   * @return {@code rune << 3 | width}; for an invalid byte the rune is U+FFFD and the width 1
   */
  static int runeAt(String bytes, int i) {
    int first = bytes.charAt(i);
    if (first < 0x80) {
      return first << 3 | 1;
    }
    int width = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
    if (width == 0 || i + width > bytes.length()) {
      return INVALID;
    }
    int rune = first & 0xFF >> width + 1;
    for (int k = 1; k < width; k++) {
      int next = bytes.charAt(i + k);
      if ((next & 0xC0) != 0x80) {
        return INVALID;
      }
      rune = rune << 6 | next & 0x3F;
    }
    return isCanonical(rune, width) ? rune << 3 | width : INVALID;
  }

  private static boolean isCanonical(int rune, int width) {
    return switch (width) {
      case 3 -> rune >= 0x800 && (rune < 0xD800 || rune > 0xDFFF);
      case 4 -> rune >= 0x10000 && rune <= 0x10FFFF;
      default -> true;
    };
  }

  private static String decodeInvalid(String bytes) {
    StringBuilder text = new StringBuilder(bytes.length());
    for (int i = 0; i < bytes.length(); ) {
      int rune = runeAt(bytes, i);
      text.appendCodePoint(rune >> 3);
      i += rune & 7;
    }
    return text.toString();
  }

  private static boolean hasLoneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!isPairAt(text, i)) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  private static String replaceLoneSurrogates(String text) {
    StringBuilder fixed = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (isPairAt(text, i)) {
          i++;
        } else {
          fixed.setCharAt(i, REPLACEMENT);
        }
      }
    }
    return fixed.toString();
  }

  private static boolean isPairAt(String text, int i) {
    return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
  }
}
