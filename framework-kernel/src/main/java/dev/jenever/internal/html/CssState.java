package dev.jenever.internal.html;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a value stands in a style sheet. */
enum CssState implements Inner {
  CODE,
  COMMENT,
  /** At the beginning of a string, which may be an address. */
  DOUBLE,
  SINGLE,
  /** In a string that has begun. */
  IN_DOUBLE,
  IN_SINGLE,
  URL,
  URL_DOUBLE,
  URL_SINGLE,
  /** In an address that has begun, so that no scheme can come. */
  IN_URL,
  IN_URL_DOUBLE,
  IN_URL_SINGLE;

  @Override
  public Inner after(String text) {
    CssState state = this;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && state != COMMENT && ++i == text.length()) {
        throw new HtmlContextException("a value after a backslash in a style sheet");
      }
      state = c == '\\' ? state.begun() : state.step(c, text, i);
    }
    return state;
  }

  private CssState step(char c, String text, int at) {
    return switch (this) {
      case CODE -> code(c, text, at);
      case COMMENT -> c == '/' && at > 0 && text.charAt(at - 1) == '*' ? CODE : COMMENT;
      case DOUBLE, IN_DOUBLE -> c == '"' ? CODE : IN_DOUBLE;
      case SINGLE, IN_SINGLE -> c == '\'' ? CODE : IN_SINGLE;
      case URL -> url(c);
      case IN_URL -> c == ')' || Character.isWhitespace(c) ? CODE : IN_URL;
      case URL_DOUBLE, IN_URL_DOUBLE -> c == '"' ? CODE : begun();
      case URL_SINGLE, IN_URL_SINGLE -> c == '\'' ? CODE : begun();
    };
  }

  private static CssState url(char c) {
    if (Character.isWhitespace(c)) {
      return URL;
    }
    return switch (c) {
      case '"' -> URL_DOUBLE;
      case '\'' -> URL_SINGLE;
      case ')' -> CODE;
      default -> IN_URL;
    };
  }

  private static CssState code(char c, String text, int at) {
    return switch (c) {
      case '"' -> DOUBLE;
      case '\'' -> SINGLE;
      case '(' ->
          text.substring(0, at).toLowerCase(Locale.ROOT).stripTrailing().endsWith("url")
              ? URL
              : CODE;
      case '*' -> at > 0 && text.charAt(at - 1) == '/' ? COMMENT : CODE;
      default -> CODE;
    };
  }

  private CssState begun() {
    return switch (this) {
      case DOUBLE -> IN_DOUBLE;
      case SINGLE -> IN_SINGLE;
      case URL -> IN_URL;
      case URL_DOUBLE -> IN_URL_DOUBLE;
      case URL_SINGLE -> IN_URL_SINGLE;
      default -> this;
    };
  }

  @Override
  public Inner afterValue() {
    return begun();
  }

  @Override
  public Inner join(Inner other) {
    if (other != this) {
      throw Inner.mismatch("style, " + this, other);
    }
    return this;
  }

  @Override
  public String escape(@Nullable Object value) {
    String text = ValueText.of(value);
    return switch (this) {
      case CODE -> CssEscapes.value(text);
      case DOUBLE, SINGLE -> CssEscapes.string(UrlEscapes.filter(text));
      case IN_DOUBLE, IN_SINGLE -> CssEscapes.string(text);
      case COMMENT -> "";
      case URL, URL_DOUBLE, URL_SINGLE -> UrlEscapes.normalize(UrlEscapes.filter(text));
      case IN_URL, IN_URL_DOUBLE, IN_URL_SINGLE -> UrlEscapes.normalize(text);
    };
  }
}
