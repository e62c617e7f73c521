package dev.jenever.internal.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jenever.internal.json.GoJson;
import dev.jenever.spi.JsonException;
import org.jspecify.annotations.Nullable;

/** Escapes values for scripts. */
final class JsEscapes {

  private static final String STRING = "\"'`&+<>";
  private static final String TEMPLATE = STRING + "${}";
  private static final String REGEX = "$()*-.?[]^{|}";

  private JsEscapes() {}

  /** Writes a value as an expression: JSON, apart from the words next to it. */
  static String value(@Nullable Object value) {
    String json;
    try {
      Object shown = value instanceof CharSequence ? value.toString() : value;
      json = new String(GoJson.INSTANCE.encode(shown, true), UTF_8);
    } catch (JsonException e) {
      String message = e.getMessage().replace("*/", "* /").replace("<", "\\x3C");
      return " /* " + message + " */null ";
    }
    boolean apart = isIdentifier(json.charAt(0)) || isIdentifier(json.charAt(json.length() - 1));
    return apart ? " " + json + " " : json;
  }

  /** Escapes for a string in quotes of either kind. */
  static String string(String text) {
    return escape(text, STRING, "");
  }

  /** Escapes for a template literal. */
  static String template(String text) {
    return escape(text, TEMPLATE, "");
  }

  /** Escapes for a regular expression; what is empty becomes an empty group. */
  static String regex(String text) {
    return text.isEmpty() ? "(?:)" : escape(text, "\"'&+<>", REGEX);
  }

  private static String escape(String text, String asUnicode, String withBackslash) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        case '/' -> out.append("\\/");
        case '\\' -> out.append("\\\\");
        default -> {
          if (c < ' ' || c == '\u2028' || c == '\u2029' || asUnicode.indexOf(c) >= 0) {
            unicode(out, c);
          } else if (withBackslash.indexOf(c) >= 0) {
            out.append('\\').append(c);
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.toString();
  }

  private static void unicode(StringBuilder out, char c) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(Character.forDigit(c >> shift & 15, 16));
    }
  }

  private static boolean isIdentifier(char c) {
    return c == '$'
        || c == '_'
        || c >= '0' && c <= '9'
        || c >= 'A' && c <= 'Z'
        || c >= 'a' && c <= 'z';
  }
}
