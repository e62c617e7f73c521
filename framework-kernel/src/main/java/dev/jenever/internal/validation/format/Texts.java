package dev.jenever.internal.validation.format;

/** Go's comparisons of texts, where they differ from Java's. Stateless, safe for many threads. */
public final class Texts {

  private static final int DOTTED_CAPITAL_I = 0x130;
  private static final int DOTLESS_SMALL_I = 0x131;

  private Texts() {}

  /** Whether the texts are equal under simple case folding. Counterpart of strings.EqualFold. */
  public static boolean equalFold(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      int x = a.codePointAt(i);
      int y = b.codePointAt(j);
      if (x != y && !sameFold(x, y)) {
        return false;
      }
      i += Character.charCount(x);
      j += Character.charCount(y);
    }
    return i == a.length() && j == b.length();
  }

  private static boolean sameFold(int x, int y) {
    return !isTurkish(x) && !isTurkish(y) && fold(x) == fold(y);
  }

  // Java maps both to a plain i, Go folds neither.
  private static boolean isTurkish(int c) {
    return c == DOTTED_CAPITAL_I || c == DOTLESS_SMALL_I;
  }

  private static int fold(int c) {
    return Character.toLowerCase(Character.toUpperCase(c));
  }

  /** Compares by the bytes of UTF-8, which is the order of code points. */
  public static int compare(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean surrogates = Character.isSurrogate(x) != Character.isSurrogate(y);
        return surrogates ? (Character.isSurrogate(x) ? 1 : -1) : Character.compare(x, y);
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  /** Returns the number of bytes the text has in UTF-8. */
  public static int utf8Length(String text) {
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        bytes += 4;
      } else {
        bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
      }
    }
    return bytes;
  }

  /** Returns the lower-case form character by character, as Go's strings.ToLower does. */
  public static String toLower(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 || Chars.isUpper(c)) {
        return text.codePoints()
            .map(Texts::toLower)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return text;
  }

  static int toLower(int c) {
    return Character.toLowerCase(c);
  }

  static int toUpper(int c) {
    return Character.toUpperCase(c);
  }
}
