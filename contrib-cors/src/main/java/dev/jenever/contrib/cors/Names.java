package dev.jenever.contrib.cors;

import dev.jenever.http.Headers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Lists of methods, headers and origins, the way upstream tidies them: by Go's rules. */
final class Names {

  private Names() {}

  /** Trims, lower-cases and keeps the first of equals. */
  static List<String> normalize(List<String> values) {
    Set<String> distinct = new LinkedHashSet<>();
    values.forEach(value -> distinct.add(lower(trim(value))));
    return new ArrayList<>(distinct);
  }

  static String methods(List<String> values) {
    return String.join(",", normalize(values).stream().map(Names::upper).toList());
  }

  static String headers(List<String> values) {
    return String.join(",", normalize(values).stream().map(Headers::canonicalName).toList());
  }

  static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  // Letter by letter, as Go does: a String changes some letters into several, or by their place.
  static String lower(String text) {
    return text.codePoints()
        .map(Character::toLowerCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String upper(String text) {
    return text.codePoints()
        .map(Character::toUpperCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isSpace(char c) {
    return c >= '\t' && c <= '\r' || c == '\u0085' || Character.isSpaceChar(c);
  }
}
