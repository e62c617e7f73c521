package dev.jenever.internal.go;

/**
 * Writes text as a Go string literal, the way log lines and error texts show it.
 *
 * <p>Printable characters of every script stay; quotes, backslashes, control and unassigned
 * characters are escaped, so the result never breaks a line. Stateless, safe for use by many
 * threads. Counterpart of {@code strconv.Quote} and fmt's {@code %q}.
 */
public final class GoQuote {

  private static final String ESCAPED = "\u0007\b\f\n\r\t\u000B";
  private static final String LETTERS = "abfnrtv";

  private GoQuote() {}

  /** Returns the text in double quotes. */
  public static String quote(String text) {
    return isPlain(text) ? '"' + text + '"' : quoteBytes(Utf8.toBytes(text));
  }

  /** Returns whether nothing has to be escaped, nor looked at more closely. */
  public static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= 0x7F || c == '"' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  /** Returns the text in double quotes with everything beyond ASCII escaped. */
  public static String quoteToAscii(String text) {
    return quoteBytes(Utf8.toBytes(text), true);
  }

  /** Returns a character in single quotes; an invalid code point shows as U+FFFD. */
  public static String quoteRune(int rune) {
    return quoteRune(rune, false);
  }

  /** Returns a character in single quotes, escaped when it is not ASCII. */
  public static String quoteRuneToAscii(int rune) {
    return quoteRune(rune, true);
  }

  /** Tells whether the text can stand between back quotes on one line without change. */
  public static boolean canBackquote(String text) {
    return text.codePoints().allMatch(GoQuote::canBackquote);
  }

  /** Returns a byte string (see {@link Utf8}) in double quotes; invalid bytes as {@code \xff}. */
  public static String quoteBytes(String bytes) {
    return quoteBytes(bytes, false);
  }

  static String quoteBytes(String bytes, boolean ascii) {
    StringBuilder out = new StringBuilder(bytes.length() + 8).append('"');
    for (int i = 0; i < bytes.length(); ) {
      int rune = Utf8.runeAt(bytes, i);
      int width = rune & 7;
      rune >>= 3;
      if (width == 1 && rune == 0xFFFD) {
        appendHex(out, 'x', bytes.charAt(i), 2);
      } else {
        appendRune(out, rune, '"', ascii);
      }
      i += width;
    }
    return out.append('"').toString();
  }

  private static String quoteRune(int rune, boolean ascii) {
    boolean valid = Character.isValidCodePoint(rune) && (rune < 0xD800 || rune > 0xDFFF);
    StringBuilder out = new StringBuilder(12).append('\'');
    appendRune(out, valid ? rune : 0xFFFD, '\'', ascii);
    return out.append('\'').toString();
  }

  private static void appendRune(StringBuilder out, int rune, char quote, boolean ascii) {
    if (rune == quote || rune == '\\') {
      out.append('\\').append((char) rune);
    } else if (Printable.test(rune) && (!ascii || rune < 0x80)) {
      out.appendCodePoint(rune);
    } else {
      appendEscape(out, rune);
    }
  }

  private static void appendEscape(StringBuilder out, int rune) {
    int letter = ESCAPED.indexOf(rune);
    if (letter >= 0) {
      out.append('\\').append(LETTERS.charAt(letter));
    } else if (rune < ' ' || rune == 0x7F) {
      appendHex(out, 'x', rune, 2);
    } else if (rune < 0x10000) {
      appendHex(out, 'u', rune, 4);
    } else {
      appendHex(out, 'U', rune, 8);
    }
  }

  private static void appendHex(StringBuilder out, char kind, int value, int digits) {
    out.append('\\').append(kind);
    Hex.append(out, value, digits);
  }

  private static boolean canBackquote(int rune) {
    return rune != '`' && rune != 0x7F && rune != 0xFEFF && (rune >= ' ' || rune == '\t');
  }
}
