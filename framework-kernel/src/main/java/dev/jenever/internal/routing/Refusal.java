package dev.jenever.internal.routing;

/** The ways in which a route can be refused, in Gin's words. */
final class Refusal {

  private Refusal() {}

  static IllegalArgumentException alreadyRegistered(String fullPath) {
    return of("handlers are already registered for path '%s'", fullPath);
  }

  static IllegalArgumentException otherWildcard(
      String segment, String fullPath, String existing, String prefix) {
    return of(
        "'%s' in new path '%s' conflicts with existing wildcard '%s' in existing prefix '%s'",
        segment, fullPath, existing, prefix);
  }

  static IllegalArgumentException twoWildcards(String segment, String fullPath) {
    return of(
        "only one wildcard per path segment is allowed, has: '%s' in path '%s'", segment, fullPath);
  }

  static IllegalArgumentException nameless(String fullPath) {
    return of("wildcards must be named with a non-empty name in path '%s'", fullPath);
  }

  static IllegalArgumentException catchAllInside(String fullPath) {
    return of("catch-all routes are only allowed at the end of the path in path '%s'", fullPath);
  }

  static IllegalArgumentException catchAllOverSegment(
      String catchAll, String fullPath, String segment, String prefix) {
    return of(
        "catch-all wildcard '%s' in new path '%s' conflicts with existing path segment '%s'"
            + " in existing prefix '%s'",
        catchAll, fullPath, segment, prefix);
  }

  static IllegalArgumentException catchAllWithoutSlash(String fullPath) {
    return of("no / before catch-all in path '%s'", fullPath);
  }

  static IllegalArgumentException invalidEscape(String path) {
    return of("invalid escape string in path '%s'", path);
  }

  /** The paths are in {@linkplain Utf8 byte form}. */
  private static IllegalArgumentException of(String message, Object... paths) {
    return new IllegalArgumentException(Utf8.decode(message.formatted(paths)));
  }
}
