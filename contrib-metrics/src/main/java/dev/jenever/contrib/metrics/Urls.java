package dev.jenever.contrib.metrics;

import dev.jenever.http.Request;

/** URLs as Go writes them. */
final class Urls {

  private Urls() {}

  static String of(Request request) {
    String target = request.target();
    if (!target.startsWith("/")) {
      return target;
    }
    String query = request.rawQuery();
    boolean mark = !query.isEmpty() || target.endsWith("?");
    return mark ? request.escapedPath() + '?' + query : request.escapedPath();
  }
}
