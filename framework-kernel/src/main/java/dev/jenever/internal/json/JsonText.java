package dev.jenever.internal.json;

import static java.lang.Character.isHighSurrogate;
import static java.lang.Character.isLowSurrogate;
import static java.lang.Character.isSurrogate;

import java.nio.charset.StandardCharsets;

/** Writes strings and whole numbers. */
final class JsonText {

  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] MIN_LONG =
      Long.toString(Long.MIN_VALUE).getBytes(StandardCharsets.US_ASCII);

  /** For each ASCII character: 0 to copy it, 'u' for a six-byte escape, else the short escape. */
  private static final byte[] PLAIN = escapes(false);

  private static final byte[] HTML = escapes(true);

  private JsonText() {}

  /** Writes a string in quotes. */
  static void string(JsonBytes out, String text, boolean html) {
    byte[] escapes = html ? HTML : PLAIN;
    int length = text.length();
    byte[] to = out.room(length + 2);
    int at = out.end();
    to[at++] = '"';
    int i = 0;
    for (; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 0x80 || escapes[c] != 0) {
        break;
      }
      to[at++] = (byte) c;
    }
    if (i < length) {
      out.end(at);
      rest(out, text, i, escapes);
      out.put('"');
      return;
    }
    to[at] = '"';
    out.end(at + 1);
  }

  /** Writes an escape of six characters. */
  static void escape(JsonBytes out, char c) {
    byte[] to = out.room(6);
    out.end(unicode(to, out.end(), c));
  }

  /** Writes a whole number. */
  static void number(JsonBytes out, long value) {
    if (value == Long.MIN_VALUE) {
      out.put(MIN_LONG);
      return;
    }
    byte[] to = out.room(20);
    int at = out.end();
    long rest = value;
    if (value < 0) {
      to[at++] = '-';
      rest = -value;
    }
    int end = at + digits(rest);
    out.end(end);
    do {
      to[--end] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest != 0);
  }

  private static void rest(JsonBytes out, String text, int from, byte[] escapes) {
    int length = text.length();
    for (int i = from; i < length; i++) {
      byte[] to = out.room(6 + length - i);
      int at = out.end();
      char c = text.charAt(i);
      if (c < 0x80) {
        at = ascii(to, at, c, escapes[c]);
      } else if (c < 0x800) {
        to[at++] = (byte) (0xc0 | c >> 6);
        to[at++] = (byte) (0x80 | c & 0x3f);
      } else if (isHighSurrogate(c) && i + 1 < length && isLowSurrogate(text.charAt(i + 1))) {
        at = astral(to, at, Character.toCodePoint(c, text.charAt(++i)));
      } else if (isSurrogate(c)) {
        at = unicode(to, at, 0xfffd);
      } else if (c == 0x2028 || c == 0x2029) {
        at = unicode(to, at, c);
      } else {
        to[at++] = (byte) (0xe0 | c >> 12);
        to[at++] = (byte) (0x80 | c >> 6 & 0x3f);
        to[at++] = (byte) (0x80 | c & 0x3f);
      }
      out.end(at);
    }
  }

  private static int ascii(byte[] to, int at, char c, byte escape) {
    if (escape == 0) {
      to[at] = (byte) c;
      return at + 1;
    }
    if (escape == 'u') {
      return unicode(to, at, c);
    }
    to[at] = '\\';
    to[at + 1] = escape;
    return at + 2;
  }

  private static int unicode(byte[] to, int at, int c) {
    to[at] = '\\';
    to[at + 1] = 'u';
    to[at + 2] = HEX[c >> 12];
    to[at + 3] = HEX[c >> 8 & 0xf];
    to[at + 4] = HEX[c >> 4 & 0xf];
    to[at + 5] = HEX[c & 0xf];
    return at + 6;
  }

  private static int astral(byte[] to, int at, int rune) {
    to[at] = (byte) (0xf0 | rune >> 18);
    to[at + 1] = (byte) (0x80 | rune >> 12 & 0x3f);
    to[at + 2] = (byte) (0x80 | rune >> 6 & 0x3f);
    to[at + 3] = (byte) (0x80 | rune & 0x3f);
    return at + 4;
  }

  private static int digits(long value) {
    int digits = 1;
    for (long limit = 10; digits < 19 && value >= limit; limit *= 10) {
      digits++;
    }
    return digits;
  }

  private static byte[] escapes(boolean html) {
    byte[] table = new byte[0x80];
    for (int c = 0; c < 0x20; c++) {
      table[c] = 'u';
    }
    table['"'] = '"';
    table['\\'] = '\\';
    table['\b'] = 'b';
    table['\f'] = 'f';
    table['\n'] = 'n';
    table['\r'] = 'r';
    table['\t'] = 't';
    if (html) {
      table['<'] = 'u';
      table['>'] = 'u';
      table['&'] = 'u';
    }
    return table;
  }
}
