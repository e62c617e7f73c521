package dev.jenever.render;

import java.util.Locale;

/** Writes strings and keys as TOML: literally where they can be. */
final class TomlText {

  private TomlText() {}

  static String value(String text) {
    return needsQuotes(text) ? quoted(text) : "'" + text + "'";
  }

  static String key(String text) {
    return !text.isEmpty() && text.chars().allMatch(TomlText::isBare) ? text : value(text);
  }

  private static boolean isBare(int c) {
    return c >= 'A' && c <= 'Z'
        || c >= 'a' && c <= 'z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '_';
  }

  private static boolean needsQuotes(String text) {
    return text.chars().anyMatch(c -> c == '\'' || c < ' ' && c != '\t' || c == 0x7f);
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '"' -> out.append("\\\"");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || c == 0x7f) {
            out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }
}
