package dev.jenever.internal.routing;

/**
 * Makes a request path canonical: one slash between segments, no {@code .} and {@code ..}, a slash
 * in front. Unlike {@link GoPath#clean} it keeps a final slash.
 *
 * <p>Safe for use by several threads; holds no state. Counterpart of Gin's {@code cleanPath}.
 */
public final class PathCleaner {

  private PathCleaner() {}

  /**
   * Cleans a path.
   *
   * @param path any text
   * @return the canonical path; the same instance if nothing had to change
   */
  public static String clean(String path) {
    return isClean(path) ? path : rebuild(path);
  }

  private static boolean isClean(String path) {
    int length = path.length();
    int start = 0;
    while (start < length) {
      if (path.charAt(start) != '/') {
        return false;
      }
      int end = segmentEnd(path, start + 1);
      boolean emptyInside = end == start + 1 && end < length;
      if (emptyInside || isDots(path, start + 1, end)) {
        return false;
      }
      start = end;
    }
    return length > 0;
  }

  private static String rebuild(String path) {
    StringBuilder out = new StringBuilder(path.length() + 1);
    int length = path.length();
    int start = 0;
    boolean finalSlash = false;
    while (start < length) {
      int end = segmentEnd(path, start);
      finalSlash = end < length || isDot(path, start, end);
      append(out, path, start, end);
      start = end + 1;
    }
    if (finalSlash || out.length() == 0) {
      out.append('/');
    }
    return out.toString();
  }

  private static void append(StringBuilder out, String path, int start, int end) {
    if (isDots(path, start, end)) {
      if (end - start == 2) {
        out.setLength(Math.max(0, out.lastIndexOf("/")));
      }
    } else if (end > start) {
      out.append('/').append(path, start, end);
    }
  }

  private static int segmentEnd(String path, int start) {
    int slash = path.indexOf('/', start);
    return slash < 0 ? path.length() : slash;
  }

  private static boolean isDot(String path, int start, int end) {
    return end - start == 1 && path.charAt(start) == '.';
  }

  private static boolean isDots(String path, int start, int end) {
    return isDot(path, start, end)
        || end - start == 2 && path.charAt(start) == '.' && path.charAt(start + 1) == '.';
  }
}
