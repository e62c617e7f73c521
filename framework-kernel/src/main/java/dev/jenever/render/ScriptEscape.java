package dev.jenever.render;

import dev.jenever.internal.go.Printable;
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
        if (rune < ' ' || rune > 0x7f && !Printable.test(rune)) {
          unicode(out, rune);
        } else {
          out.appendCodePoint(rune);
        }
      }
    }
  }

  private static void unicode(StringBuilder out, int rune) {
    out.append(String.format(Locale.ROOT, "\\u%04X", rune));
  }
}
