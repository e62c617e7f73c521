package dev.jenever.internal.go;

/**
 * Go's notions of white space and case, which differ from Java's at the edges.
 *
 * <p>Stateless, safe for use by many threads. Counterpart of Go's package {@code strings}.
 */
public final class GoStrings {

  private GoStrings() {}

  /** Removes white space of every script at both ends; {@code strip} and {@code trim} differ. */
  public static String trimSpace(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** Tells whether a character is white space to Go: Unicode's White_Space property. */
  public static boolean isSpace(char c) {
    if (c < 0x80) {
      return c == ' ' || c >= '\t' && c <= '\r';
    }
    return c == 0x85 || Character.isSpaceChar(c);
  }

  /** Lower-cases character by character, in no locale and with no context. */
  public static String toLower(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 || c >= 'A' && c <= 'Z') {
        return lower(text);
      }
    }
    return text;
  }

  private static String lower(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().map(Character::toLowerCase).forEach(out::appendCodePoint);
    return out.toString();
  }
}
