package dev.jenever.internal.html;

import java.util.Locale;

/** Escapes text for pages. */
final class HtmlEscapes {

  /** What stands in the place of a value that is refused. */
  static final String REFUSED = "ZgotmplZ";

  private HtmlEscapes() {}

  /** Escapes for text between elements and for attributes in quotes. */
  static String text(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case 0 -> out.append('\ufffd');
        case '"' -> out.append("&#34;");
        case '&' -> out.append("&amp;");
        case '\'' -> out.append("&#39;");
        case '+' -> out.append("&#43;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** Escapes for attributes without quotes; what is empty is refused. */
  static String unquoted(String text) {
    if (text.isEmpty()) {
      return REFUSED;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case 0 -> out.append("&#xfffd;");
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '\t', '\n', 0x0b, '\f', '\r', ' ', '"', '\'', '+', '=', '`' ->
            out.append("&#").append((int) c).append(';');
        default -> {
          if (c >= 0xfdd0 && c <= 0xfdef || c >= 0xfff0) {
            out.append("&#x").append(Integer.toHexString(c)).append(';');
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.toString();
  }

  /** Lets no name of an attribute through but plain ones. */
  static String name(String text) {
    String name = text.toLowerCase(Locale.ROOT);
    boolean plain =
        !name.isEmpty()
            && AttributeKind.of(name) == AttributeKind.PLAIN
            && name.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9');
    return plain ? name : REFUSED;
  }
}
