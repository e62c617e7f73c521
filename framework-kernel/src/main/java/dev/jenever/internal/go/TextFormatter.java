package dev.jenever.internal.go;

import java.util.Locale;

/** Writes padded text, characters and hexadecimal bytes. */
class TextFormatter {

  final StringBuilder out = new StringBuilder();
  FormatFlags flags = new FormatFlags();

  /** Appends text, filled up to the width; the zero flag fills with zeros on the left. */
  final void pad(String text) {
    if (flags.width <= 0) {
      out.append(text);
      return;
    }
    int missing = flags.width - text.codePointCount(0, text.length());
    if (flags.minus) {
      out.append(text);
      fill(missing);
    } else {
      fill(missing);
      out.append(text);
    }
  }

  final void padWithBlanks(String text) {
    boolean zero = flags.zero;
    flags.zero = false;
    pad(text);
    flags.zero = zero;
  }

  private void fill(int count) {
    String filler = flags.zero && !flags.minus ? "0" : " ";
    out.append(filler.repeat(Math.max(count, 0)));
  }

  final void text(String text) {
    pad(cut(text));
  }

  final void quoted(String text) {
    String cut = cut(text);
    if (flags.sharp && GoQuote.canBackquote(cut)) {
      pad("`" + cut + "`");
    } else {
      pad(flags.plus ? GoQuote.quoteToAscii(cut) : GoQuote.quote(cut));
    }
  }

  /** Quotes a byte string that may not be valid UTF-8. */
  final void quotedBytes(String bytes) {
    String text = Utf8.fromBytes(bytes);
    if (Utf8.toBytes(text).equals(bytes)) {
      quoted(text);
    } else {
      pad(GoQuote.quoteBytes(bytes.substring(0, byteLimit(bytes)), flags.plus));
    }
  }

  private int byteLimit(String bytes) {
    int end = 0;
    for (int n = 0; end < bytes.length() && n != flags.precision; n++) {
      end += Utf8.runeAt(bytes, end) & 7;
    }
    return end;
  }

  /** The precision of a text is the number of its characters. */
  private String cut(String text) {
    int limit = flags.precision;
    if (limit < 0 || text.length() <= limit || text.codePointCount(0, text.length()) <= limit) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, limit));
  }

  /** Writes the bytes of a byte string, two digits each. */
  final void hex(String bytes, boolean upper) {
    int length = bytes.length();
    length = flags.precision >= 0 ? Math.min(length, flags.precision) : length;
    StringBuilder digits = new StringBuilder(2 * length + 2);
    String prefix = flags.sharp ? "0x" : "";
    for (int i = 0; i < length; i++) {
      if (flags.space && i > 0) {
        digits.append(' ');
      }
      digits.append(i == 0 || flags.space ? prefix : "");
      Hex.append(digits, bytes.charAt(i), 2);
    }
    String text = digits.toString();
    pad(upper ? text.toUpperCase(Locale.ROOT) : text);
  }

  final void character(long rune) {
    pad(Character.toString(valid(rune)));
  }

  final void quotedCharacter(long rune) {
    int valid = valid(rune);
    pad(flags.plus ? GoQuote.quoteRuneToAscii(valid) : GoQuote.quoteRune(valid));
  }

  final void unicode(long rune) {
    String digits = Long.toHexString(rune).toUpperCase(Locale.ROOT);
    String zeros = "0".repeat(Math.max(0, Math.max(4, flags.precision) - digits.length()));
    boolean show = flags.sharp && rune >= 0 && rune <= 0x10FFFF && Printable.test((int) rune);
    padWithBlanks(
        "U+" + zeros + digits + (show ? " '" + Character.toString((int) rune) + "'" : ""));
  }

  private static int valid(long rune) {
    boolean valid = rune >= 0 && rune <= 0x10FFFF && (rune < 0xD800 || rune > 0xDFFF);
    return valid ? (int) rune : 0xFFFD;
  }
}
