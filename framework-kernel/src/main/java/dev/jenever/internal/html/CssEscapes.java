package dev.jenever.internal.html;

import java.util.Locale;

/** Escapes and filters values for style sheets. */
final class CssEscapes {

  private static final String ESCAPED = "\0\t\n\f\r\"&'()+/:;<>{}";
  private static final String UNSAFE = "\0\"'()/;@[\\]`{}<>";

  private CssEscapes() {}

  /** Lets through what can be nothing but a keyword, a number, a colour or a few of them. */
  static String value(String text) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (UNSAFE.indexOf(c) >= 0 || c == '-' && i > 0 && text.charAt(i - 1) == '-') {
        return HtmlEscapes.REFUSED;
      }
      if (Character.isLetterOrDigit(c) || c == '-' || c == '_') {
        letters.append(c);
      }
    }
    String name = letters.toString().toLowerCase(Locale.ROOT);
    return name.contains("expression") || name.contains("mozbinding") ? HtmlEscapes.REFUSED : text;
  }

  /** Escapes for a string in quotes of either kind. */
  static String string(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        out.append("\\\\");
      } else if (ESCAPED.indexOf(c) >= 0) {
        out.append('\\').append(Integer.toHexString(c));
        if (i + 1 == text.length() || continues(text.charAt(i + 1))) {
          out.append(' ');
        }
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean continues(char next) {
    return Character.digit(next, 16) >= 0 || Character.isWhitespace(next);
  }
}
