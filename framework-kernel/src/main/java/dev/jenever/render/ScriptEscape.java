package dev.jenever.render;

import java.util.Locale;

/** Escapes text that goes into a script. */
final class ScriptEscape {

  private ScriptEscape() {}

  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(rune -> append(out, rune));
    return out.toString();
  }

  private static void append(StringBuilder out, int rune) {
    switch (rune) {
      case '\\', '\'', '"' -> out.append('\\').append((char) rune);
      case '<', '>', '&', '=' -> unicode(out, rune);
      default -> {
        if (rune < ' ' || rune > 0x7f && !isPrintable(rune)) {
          unicode(out, rune);
        } else {
          out.appendCodePoint(rune);
        }
      }
    }
  }

  private static boolean isPrintable(int rune) {
    return switch (Character.getType(rune)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static void unicode(StringBuilder out, int rune) {
    out.append(String.format(Locale.ROOT, "\\u%04X", rune));
  }
}
