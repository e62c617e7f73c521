package dev.jenever.internal.routing;

/**
 * Joins the path of a router group and a path below it.
 *
 * <p>Safe for use by several threads; holds no state. Counterpart of Gin's {@code joinPaths}.
 */
public final class PathJoiner {

  private PathJoiner() {}

  /**
   * Joins and cleans; a final slash stays only if the relative path has it.
   *
   * @param absolute the group's path
   * @param relative the path below the group; if it is empty the group's path is the result, as it
   *     is
   * @return the joined path
   */
  public static String join(String absolute, String relative) {
    if (relative.isEmpty()) {
      return absolute;
    }
    String joined = GoPath.join(absolute, relative);
    return relative.endsWith("/") && !joined.endsWith("/") ? joined + '/' : joined;
  }
}
