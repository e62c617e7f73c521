package dev.jenever.internal.go;

import org.jspecify.annotations.Nullable;

/**
 * Escapes text for HTML the way Go's redirect pages and directory listings do.
 *
 * <p>Stateless, safe for use by many threads. Counterpart of {@code html.EscapeString}.
 */
public final class HtmlEscape {

  private HtmlEscape() {}

  /** Replaces {@code & < > " '}, the quotes by {@code &#34;} and {@code &#39;}. */
  public static String escape(String text) {
    int i = 0;
    while (i < text.length() && entity(text.charAt(i)) == null) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, i);
    for (; i < text.length(); i++) {
      String entity = entity(text.charAt(i));
      if (entity == null) {
        out.append(text.charAt(i));
      } else {
        out.append(entity);
      }
    }
    return out.toString();
  }

  private static @Nullable String entity(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&#34;";
      case '\'' -> "&#39;";
      default -> null;
    };
  }
}
