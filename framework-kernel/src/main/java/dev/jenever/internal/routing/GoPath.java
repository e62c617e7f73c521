package dev.jenever.internal.routing;

/**
 * Go's rules for slash-separated paths.
 *
 * <p>Safe for use by several threads; holds no state. Counterpart of Go's package {@code path}.
 */
public final class GoPath {

  private GoPath() {}

  /**
   * The shortest path that means the same: single slashes, no {@code .}, no {@code ..} except at
   * the beginning of a relative path, no final slash.
   *
   * @param path a path, rooted or relative
   * @return the cleaned path, {@code "."} if nothing is left of it
   */
  public static String clean(String path) {
    boolean rooted = path.startsWith("/");
    int length = path.length();
    StringBuilder out = new StringBuilder(length);
    int kept = 0;
    int start = 0;
    while (start < length) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? length : slash;
      int width = end - start;
      boolean parent = width == 2 && path.startsWith("..", start);
      if (parent && out.length() > kept) {
        out.setLength(Math.max(kept, out.lastIndexOf("/")));
      } else if (parent && !rooted) {
        appendSegment(out, path, start, end);
        kept = out.length();
      } else if (width > 0 && !parent && !(width == 1 && path.charAt(start) == '.')) {
        appendSegment(out, path, start, end);
      }
      start = end + 1;
    }
    if (rooted) {
      return out.insert(0, '/').toString();
    }
    return out.length() == 0 ? "." : out.toString();
  }

  /**
   * Joins two paths with a slash and cleans the result; an empty one is left out.
   *
   * @param first the left path
   * @param second the right path
   * @return the cleaned path, empty if both are
   */
  public static String join(String first, String second) {
    if (first.isEmpty()) {
      return second.isEmpty() ? "" : clean(second);
    }
    return clean(second.isEmpty() ? first : first + '/' + second);
  }

  private static void appendSegment(StringBuilder out, String path, int start, int end) {
    if (out.length() > 0) {
      out.append('/');
    }
    out.append(path, start, end);
  }
}
