package dev.jenever.internal.routing;

import java.nio.charset.StandardCharsets;

/**
 * The byte form of a text: a string with one character, 0 to 255, for each byte of its UTF-8.
 *
 * <p>Gin's tree splits, orders and folds case on bytes, so routes are held in this form. For ASCII,
 * nearly all of them, it is the text itself and nothing is converted.
 */
final class Utf8 {

  private static final int BROKEN = 0xFFFD;

  private Utf8() {}

  static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }

  /** The byte form of the text; the same instance for ASCII. */
  static String encode(String text) {
    return isAscii(text)
        ? text
        : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /** The text of a byte form; the same instance for ASCII. Broken sequences become U+FFFD. */
  static String decode(String bytes) {
    return isAscii(bytes)
        ? bytes
        : new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /** Whether a letter begins with this byte. */
  static boolean beginsLetter(char unit) {
    return (unit & 0xC0) != 0x80;
  }

  /** The letter at the place in a byte form, U+FFFD if no well-formed one begins there. */
  static int letterAt(String bytes, int at) {
    int letter = decodeAt(bytes, at);
    return letter < 0 ? BROKEN : letter;
  }

  /** How many bytes the letter at the place takes, 1 if no well-formed one begins there. */
  static int widthAt(String bytes, int at) {
    int letter = decodeAt(bytes, at);
    return letter < 0 ? 1 : width(letter);
  }

  /** How many bytes UTF-8 needs for the letter. */
  static int width(int letter) {
    return letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
  }

  /** The UTF-8 of the letter in one number, the first byte lowest. */
  static int bytes(int letter) {
    int width = width(letter);
    if (width == 1) {
      return letter;
    }
    int packed = 0;
    int rest = letter;
    for (int i = width - 1; i > 0; i--) {
      packed = packed << 8 | 0x80 | rest & 0x3F;
      rest >>>= 6;
    }
    int lead = 0xF00 >>> width & 0xFF;
    return packed << 8 | lead | rest;
  }

  /** The letter at the place, or -1. */
  private static int decodeAt(String bytes, int at) {
    int lead = bytes.charAt(at);
    if (lead < 0x80) {
      return lead;
    }
    int width = lead < 0xC2 || lead > 0xF4 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (width == 0 || at + width > bytes.length()) {
      return -1;
    }
    int letter = lead & 0x7F >>> width;
    for (int i = 1; i < width; i++) {
      char unit = bytes.charAt(at + i);
      if (beginsLetter(unit)) {
        return -1;
      }
      letter = letter << 6 | unit & 0x3F;
    }
    boolean wellFormed = width(letter) == width && (letter < 0xD800 || letter > 0xDFFF);
    return wellFormed && letter <= Character.MAX_CODE_POINT ? letter : -1;
  }
}
