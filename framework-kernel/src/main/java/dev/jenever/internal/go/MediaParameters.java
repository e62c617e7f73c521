package dev.jenever.internal.go;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of one media type; one use, one thread. */
final class MediaParameters {

  static final String INVALID = "mime: invalid media parameter";

  private static final String SPECIALS = "()<>@,;:\\\"/[]?=";

  private final String text;
  private int at;
  private final Map<String, String> plain = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> extended = new LinkedHashMap<>();

  MediaParameters(String text) {
    this.text = text;
  }

  Map<String, String> parse() {
    skipSpace();
    while (at < text.length() && !isLoneSemicolon()) {
      parseParameter();
      skipSpace();
    }
    extended.forEach(this::join);
    return Collections.unmodifiableMap(plain);
  }

  private boolean isLoneSemicolon() {
    return GoStrings.trimSpace(text.substring(at)).equals(";");
  }

  private void parseParameter() {
    expect(';');
    int start = at;
    at = tokenEnd(text, at);
    String name = GoStrings.toLower(text.substring(start, at));
    if (name.isEmpty()) {
      throw new GoTextException(INVALID);
    }
    skipSpace();
    expect('=');
    put(name, parseValue());
  }

  private void put(String name, String value) {
    int star = name.indexOf('*');
    Map<String, String> target =
        star < 0
            ? plain
            : extended.computeIfAbsent(name.substring(0, star), key -> new LinkedHashMap<>());
    String earlier = target.put(name, value);
    if (earlier != null && !earlier.equals(value)) {
      throw new GoTextException("mime: duplicate parameter name");
    }
  }

  private String parseValue() {
    int start = at;
    if (at < text.length() && text.charAt(at) == '"') {
      return parseQuoted();
    }
    at = tokenEnd(text, at);
    if (at == start) {
      throw new GoTextException(INVALID);
    }
    return text.substring(start, at);
  }

  private String parseQuoted() {
    StringBuilder value = new StringBuilder();
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        at = i + 1;
        return value.toString();
      }
      if (c == '\r' || c == '\n') {
        break;
      }
      // Old browsers send Windows paths without escaping the backslashes.
      if (c == '\\' && i + 1 < text.length() && SPECIALS.indexOf(text.charAt(i + 1)) >= 0) {
        i++;
      }
      value.append(text.charAt(i));
    }
    throw new GoTextException(INVALID);
  }

  private void expect(char c) {
    if (at == text.length() || text.charAt(at) != c) {
      throw new GoTextException(INVALID);
    }
    at++;
    skipSpace();
  }

  private void skipSpace() {
    while (at < text.length() && GoStrings.isSpace(text.charAt(at))) {
      at++;
    }
  }

  /** Returns where the token that starts at the given place ends. */
  static int tokenEnd(String text, int start) {
    int end = start;
    while (end < text.length() && isTokenChar(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isTokenChar(char c) {
    return c > ' ' && c < 0x7F && SPECIALS.indexOf(c) < 0;
  }

  /** Joins the pieces {@code name*}, or {@code name*0}, {@code name*1*} and so on (RFC 2231). */
  private void join(String name, Map<String, String> pieces) {
    String whole = pieces.get(name + "*");
    if (whole != null) {
      String decoded = decodeWithCharset(whole);
      if (decoded != null) {
        plain.put(name, Utf8.fromBytes(decoded));
      }
      return;
    }
    StringBuilder bytes = new StringBuilder();
    int n = 0;
    while (appendPiece(name + "*" + n, n, pieces, bytes)) {
      n++;
    }
    if (n > 0) {
      plain.put(name, Utf8.fromBytes(bytes.toString()));
    }
  }

  private static boolean appendPiece(
      String key, int n, Map<String, String> pieces, StringBuilder bytes) {
    String literal = pieces.get(key);
    if (literal != null) {
      bytes.append(Utf8.toBytes(literal));
      return true;
    }
    String encoded = pieces.get(key + "*");
    if (encoded == null) {
      return false;
    }
    String decoded = n == 0 ? decodeWithCharset(encoded) : unescape(encoded);
    bytes.append(decoded == null ? "" : decoded);
    return true;
  }

  /** Decodes {@code charset'language'text}; returns null unless the charset is UTF-8 or ASCII. */
  private static @Nullable String decodeWithCharset(String value) {
    int first = value.indexOf('\'');
    int second = value.indexOf('\'', first + 1);
    if (first < 0 || second < 0) {
      return null;
    }
    String charset = GoStrings.toLower(value.substring(0, first));
    boolean known = charset.equals("utf-8") || charset.equals("us-ascii");
    return known ? unescape(value.substring(second + 1)) : null;
  }

  private static @Nullable String unescape(String value) {
    try {
      return UrlEscape.unescape(Utf8.toBytes(value), UrlMode.PATH_SEGMENT);
    } catch (GoTextException e) {
      return null;
    }
  }
}
