package dev.jenever.internal.files;

import dev.jenever.internal.go.HeaderValues;

/** Reads and compares entity tags (RFC 9110 section 8.8.3). */
final class EntityTags {

  private EntityTags() {}

  /** Returns whether a list of tags, or {@code *}, has one that is the same byte for byte. */
  static boolean matchesStrongly(String list, String tag) {
    return matches(list, tag, true);
  }

  /** Returns whether a list of tags, or {@code *}, has one that means the same. */
  static boolean matchesWeakly(String list, String tag) {
    return matches(list, tag, false);
  }

  /** Returns whether the two are the same strong tag. */
  static boolean isSame(String one, String other) {
    return one.equals(other) && one.startsWith("\"");
  }

  /** Returns the tag with which the text begins, {@code ""} when it begins with something else. */
  static String first(String text) {
    String rest = HeaderValues.trim(text);
    int start = rest.startsWith("W/") ? 2 : 0;
    if (rest.length() < start + 2 || rest.charAt(start) != '"') {
      return "";
    }
    for (int i = start + 1; i < rest.length(); i++) {
      char c = rest.charAt(i);
      if (c == '"') {
        return rest.substring(0, i + 1);
      }
      if (c < 0x21 || c == 0x7F) {
        return "";
      }
    }
    return "";
  }

  private static boolean matches(String list, String tag, boolean strong) {
    String rest = HeaderValues.trim(list);
    while (!rest.isEmpty()) {
      if (rest.charAt(0) == '*') {
        return true;
      }
      if (rest.charAt(0) == ',') {
        rest = HeaderValues.trim(rest.substring(1));
        continue;
      }
      String next = first(rest);
      if (next.isEmpty()) {
        return false;
      }
      if (strong ? isSame(next, tag) : opaque(next).equals(opaque(tag))) {
        return true;
      }
      rest = HeaderValues.trim(rest.substring(next.length()));
    }
    return false;
  }

  private static String opaque(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
