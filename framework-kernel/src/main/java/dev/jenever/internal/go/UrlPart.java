package dev.jenever.internal.go;

/**
 * A path or fragment in its shapes, all byte strings.
 *
 * @param encoded as received
 * @param decoded with its escapes resolved
 * @param escaped as Go writes it again: {@code encoded} where that is acceptable
 * @param canonical whether escaping {@code decoded} gives {@code encoded}
 */
record UrlPart(String encoded, String decoded, String escaped, boolean canonical) {

  static final UrlPart EMPTY = new UrlPart("", "", "", true);
  static final UrlPart STAR = new UrlPart("*", "*", "*", true);

  static UrlPart path(String encoded) {
    return of(encoded, UrlMode.PATH);
  }

  static UrlPart fragment(String encoded) {
    return of(encoded, UrlMode.FRAGMENT);
  }

  private static UrlPart of(String encoded, UrlMode mode) {
    String decoded = UrlEscape.unescape(encoded, mode);
    String again = UrlEscape.escape(decoded, mode);
    String escaped = isValid(encoded, mode) ? encoded : again;
    return new UrlPart(encoded, decoded, escaped, encoded.equals(again));
  }

  boolean isEscapingOf(String text) {
    return encoded.equals(escaped) && Utf8.fromBytes(decoded).equals(text);
  }

  /** Accepts besides Go's own escaping the sub-delimiters of RFC 3986 and brackets. */
  private static boolean isValid(String encoded, UrlMode mode) {
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (mode.mustEscape(c) && "!'()*;[],%".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
