package dev.jenever.internal.routing;

import org.jspecify.annotations.Nullable;

/**
 * The first wildcard of a route path: its text with the leading {@code :} or {@code *}, where it
 * begins, and whether it holds no second wildcard.
 */
record Wildcard(String text, int index, boolean single) {

  /** Finds the first wildcard, or answers null; {@code \:} is a literal colon. */
  static @Nullable Wildcard firstIn(String path) {
    boolean escaped = false;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (escaped) {
        if (c != ':') {
          throw Refusal.invalidEscape(path);
        }
        escaped = false;
      } else if (c == '\\') {
        escaped = true;
      } else if (c == ':' || c == '*') {
        return at(path, i);
      }
    }
    return null;
  }

  private static Wildcard at(String path, int start) {
    int slash = path.indexOf('/', start);
    String text = path.substring(start, slash < 0 ? path.length() : slash);
    boolean single = text.indexOf(':', 1) < 0 && text.indexOf('*', 1) < 0;
    return new Wildcard(text, start, single);
  }

  boolean isParam() {
    return text.charAt(0) == ':';
  }

  boolean isNameless() {
    return text.length() < 2;
  }

  int end() {
    return index + text.length();
  }
}
