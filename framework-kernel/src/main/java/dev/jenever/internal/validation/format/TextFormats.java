package dev.jenever.internal.validation.format;

/** Texts made of certain characters. Stateless, safe for use by many threads. */
public final class TextFormats {

  private TextFormats() {}

  /** ASCII letters, at least one. */
  public static boolean isAlpha(String text) {
    return Chars.all(text, Chars::isLetter);
  }

  /** ASCII letters and blanks, at least one. */
  public static boolean isAlphaSpace(String text) {
    return Chars.all(text, c -> Chars.isLetter(c) || c == ' ');
  }

  /** ASCII letters and digits, at least one. */
  public static boolean isAlphanumeric(String text) {
    return Chars.all(text, Chars::isAlnum);
  }

  /** ASCII letters, digits and blanks, at least one. */
  public static boolean isAlphanumericSpace(String text) {
    return Chars.all(text, c -> Chars.isAlnum(c) || c == ' ');
  }

  /** Letters of any script, at least one. */
  public static boolean isAlphaUnicode(String text) {
    return !text.isEmpty() && text.codePoints().allMatch(Character::isLetter);
  }

  /** Letters and numbers of any script, at least one. */
  public static boolean isAlphanumericUnicode(String text) {
    return !text.isEmpty() && text.codePoints().allMatch(c -> Character.isLetter(c) || isNumber(c));
  }

  private static boolean isNumber(int c) {
    int type = Character.getType(c);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  /** Characters below 0x80, or nothing. */
  public static boolean isAscii(String text) {
    return Chars.all(text, 0, text.length(), c -> c < 0x80);
  }

  /** ASCII characters from blank to tilde, or nothing. */
  public static boolean isPrintableAscii(String text) {
    return Chars.all(text, 0, text.length(), c -> c >= ' ' && c <= '~');
  }

  /** A character from outside ASCII somewhere, or nothing at all. */
  public static boolean hasMultibyte(String text) {
    return text.isEmpty() || !isAscii(text);
  }

  /** Something, and nothing with a lower-case form of its own. */
  public static boolean isLowercase(String text) {
    return !text.isEmpty() && text.codePoints().allMatch(c -> Texts.toLower(c) == c);
  }

  /** Something, and nothing with an upper-case form of its own. */
  public static boolean isUppercase(String text) {
    return !text.isEmpty() && text.codePoints().allMatch(c -> Texts.toUpper(c) == c);
  }
}
