package dev.jenever.internal.validation.format;

import java.util.Set;

/** Bytes and markup in the clothes of text. Stateless, safe for use by many threads. */
public final class EncodingFormats {

  private static final Set<Integer> BASE32_PADDING = Set.of(0, 1, 3, 4, 6);

  private EncodingFormats() {}

  /** Base 32 with its padding, not empty. */
  public static boolean isBase32(String text) {
    int padding = padding(text, 6);
    return isBlocks(text, 8)
        && BASE32_PADDING.contains(padding)
        && Chars.all(
            text, 0, text.length() - padding, c -> Chars.isUpper(c) || (c >= '2' && c <= '7'));
  }

  /** Base 64 with its padding, not empty. */
  public static boolean isBase64(String text) {
    return isBase64(text, c -> Chars.isAlnum(c) || c == '+' || c == '/');
  }

  /** Base 64 in the alphabet for URLs with its padding, not empty. */
  public static boolean isBase64Url(String text) {
    return isBase64(text, EncodingFormats::isUrlSafe);
  }

  /** Base 64 in the alphabet for URLs without padding, at least two characters. */
  public static boolean isBase64RawUrl(String text) {
    return text.length() > 1
        && text.length() % 4 != 1
        && Chars.all(text, EncodingFormats::isUrlSafe);
  }

  private static boolean isBase64(String text, Chars.Set alphabet) {
    int padding = padding(text, 2);
    return isBlocks(text, 4) && Chars.all(text, 0, text.length() - padding, alphabet);
  }

  private static boolean isBlocks(String text, int size) {
    return !text.isEmpty() && text.length() % size == 0;
  }

  private static int padding(String text, int most) {
    int padding = 0;
    while (padding < most
        && padding < text.length()
        && text.charAt(text.length() - 1 - padding) == '=') {
      padding++;
    }
    return padding;
  }

  private static boolean isUrlSafe(char c) {
    return Chars.isAlnum(c) || c == '-' || c == '_';
  }

  /** {@code data:}, anything up to the first comma, base 64. */
  public static boolean isDataUri(String text) {
    int comma = text.indexOf(',');
    return comma >= 0 && text.startsWith("data:") && isBase64(text.substring(comma + 1));
  }

  /** Three parts of URL-safe characters with dots between them; the last may be empty. */
  public static boolean isJwt(String text) {
    Scan scan = new Scan(text);
    boolean head = scan.some(EncodingFormats::isUrlSafe) && scan.take('.');
    boolean body = head && scan.some(EncodingFormats::isUrlSafe) && scan.take('.');
    scan.skip(EncodingFormats::isUrlSafe);
    return body && scan.atEnd();
  }

  /** Nothing but well-formed percent escapes and other characters. */
  public static boolean isUrlEncoded(String text) {
    for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
      if (at + 3 > text.length() || !Chars.all(text, at + 1, at + 3, Chars::isHex)) {
        return false;
      }
    }
    return true;
  }

  /** A tag somewhere, on one line. */
  public static boolean hasHtml(String text) {
    int close = 0;
    for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
      int name = text.startsWith("/", at + 1) ? at + 2 : at + 1;
      if (name < text.length() && Chars.isLetter(text.charAt(name))) {
        while (close <= name || (close < text.length() && !isTagEnd(text.charAt(close)))) {
          close++;
        }
        if (close < text.length() && text.charAt(close) == '>') {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isTagEnd(char c) {
    return c == '>' || c == '\n';
  }

  /** A character reference or the beginning of one somewhere. */
  public static boolean hasHtmlEncoded(String text) {
    for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
      if (text.startsWith("gt", at + 1)
          || text.startsWith("lt", at + 1)
          || text.startsWith("quot", at + 1)
          || text.startsWith("amp", at + 1)
          || isNumericReference(text, at + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumericReference(String text, int at) {
    int digits = text.startsWith("#x", at) ? at + 2 : at + 1;
    return text.startsWith("#", at)
        && digits + 2 <= text.length()
        && Chars.all(text, digits, digits + 2, Chars::isHex);
  }
}
