package dev.jenever.contrib.jwt;

import dev.jenever.Context;
import dev.jenever.http.RequestCookies;

/** The places where tokens may be, and what is said when they are not there. */
final class TokenSources {

  private final Dialect dialect;
  private final String headName;

  /**
   * @param headName the word before the token in a header, {@code ""} for none
   */
  TokenSources(Dialect dialect, String headName) {
    this.dialect = dialect;
    this.headName = headName;
  }

  TokenSource byName(String name) {
    return switch (name) {
      case "header" -> this::header;
      case "query" -> (c, key) -> some(c.query(key), JwtError.EMPTY_QUERY_TOKEN);
      case "cookie" -> (c, key) -> some(cookie(c, key), JwtError.EMPTY_COOKIE_TOKEN);
      case "param" -> (c, key) -> some(c.param(key), JwtError.EMPTY_PARAM_TOKEN);
      case "form" -> (c, key) -> some(c.postForm(key), emptyForm());
      default -> TokenSource.NOWHERE;
    };
  }

  private String header(Context c, String name) {
    String value = some(c.getHeader(name), JwtError.EMPTY_AUTH_HEADER);
    int blank = value.indexOf(' ');
    boolean fits = blank < 0 ? headName.isEmpty() : value.substring(0, blank).equals(headName);
    if (!fits) {
      throw new JwtException(JwtError.INVALID_AUTH_HEADER);
    }
    return value.substring(blank + 1);
  }

  /** Gin undoes the escapes of a cookie, Hertz does not. */
  private String cookie(Context c, String name) {
    return dialect == Dialect.HERTZ
        ? RequestCookies.first(c.request().headers(), name).orElse("")
        : c.cookie(name).orElse("");
  }

  private JwtError emptyForm() {
    return dialect == Dialect.HERTZ ? JwtError.EMPTY_FORM_TOKEN : JwtError.EMPTY_PARAM_TOKEN;
  }

  private static String some(String value, JwtError otherwise) {
    if (value.isEmpty()) {
      throw new JwtException(otherwise);
    }
    return value;
  }
}
