package dev.jenever.internal.json;

import dev.jenever.internal.go.Utf8;

/** Reads what stands between the quotes of strings. */
final class JsonStrings {

  private JsonStrings() {}

  /**
   * Returns where a string ends that is not plain ASCII.
   *
   * @throws Doubt at a byte that does not belong there
   */
  static int close(byte[] text, int from) {
    int i = from;
    while (text[i] != '"') {
      if (text[i] >= 0 && text[i] < ' ') {
        throw Doubt.raised();
      }
      i += text[i] == '\\' ? 2 : 1;
    }
    return i;
  }

  /**
   * Returns the text of a string.
   *
   * @throws Doubt at a wrong escape
   */
  static String decode(byte[] text, int from, int close) {
    int escape = escape(text, from, close);
    if (escape == close) {
      return Utf8.decode(text, from, close - from);
    }
    StringBuilder out = new StringBuilder(close - from);
    int plain = from;
    for (; escape < close; escape = escape(text, plain, close)) {
      out.append(Utf8.decode(text, plain, escape - plain));
      plain = text[escape + 1] == 'u' ? unicode(text, escape, out) : simple(text, escape, out);
    }
    return out.append(Utf8.decode(text, plain, close - plain)).toString();
  }

  /** Returns where the next backslash is, else the end. */
  private static int escape(byte[] text, int from, int close) {
    int i = from;
    while (i < close && text[i] != '\\') {
      i++;
    }
    return i;
  }

  private static int simple(byte[] text, int at, StringBuilder out) {
    out.append(
        switch (text[at + 1]) {
          case 'b' -> '\b';
          case 'f' -> '\f';
          case 'n' -> '\n';
          case 'r' -> '\r';
          case 't' -> '\t';
          case '"' -> '"';
          case '\\' -> '\\';
          case '/' -> '/';
          default -> throw Doubt.raised();
        });
    return at + 2;
  }

  private static int unicode(byte[] text, int at, StringBuilder out) {
    char unit = hex(text, at + 2);
    int next = at + 6;
    if (!Character.isSurrogate(unit)) {
      out.append(unit);
      return next;
    }
    if (Character.isHighSurrogate(unit) && text[next] == '\\' && text[next + 1] == 'u') {
      char low = hex(text, next + 2);
      if (Character.isLowSurrogate(low)) {
        out.append(unit).append(low);
        return next + 6;
      }
    }
    out.append('\ufffd');
    return next;
  }

  private static char hex(byte[] text, int from) {
    int unit = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = Character.digit(text[i], 16);
      if (digit < 0) {
        throw Doubt.raised();
      }
      unit = unit << 4 | digit;
    }
    return (char) unit;
  }
}
