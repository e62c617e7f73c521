package dev.jenever.contrib.swagger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of Swagger UI a path asks for.
 *
 * <p>As in gin-swagger a known name may stand at any depth, and what follows it is not looked at;
 * of several names in a path the last one counts, and of those that begin alike the first of the
 * list. Unlike there, the query is not searched.
 */
final class UiName {

  private static final List<String> NAMES =
      List.of(
          "index.html",
          "index.css",
          "swagger-initializer.js",
          "doc.json",
          "doc.yaml",
          "favicon-16x16.png",
          "favicon-32x32.png",
          "/oauth2-redirect.html",
          "/oauth2-redirect.js",
          "swagger-ui.css",
          "swagger-ui.js",
          "swagger-ui-bundle.js",
          "swagger-ui-standalone-preset.js");

  private UiName() {}

  /** Returns the name in a path that is still encoded, null when there is none. */
  static @Nullable String in(String path) {
    for (int start = path.length() - 1; start >= 0; start--) {
      for (String name : NAMES) {
        if (path.startsWith(name, start)) {
          return name;
        }
      }
    }
    return null;
  }

  /** Returns the media type of a name, by its extension. */
  static String contentType(String name) {
    return switch (name.substring(name.lastIndexOf('.'))) {
      case ".html" -> "text/html; charset=utf-8";
      case ".css" -> "text/css; charset=utf-8";
      case ".js" -> "application/javascript";
      case ".png" -> "image/png";
      case ".yaml" -> "application/yaml; charset=utf-8";
      default -> "application/json; charset=utf-8";
    };
  }

  /** Returns the part of a path behind the mount of a route: {@code /swagger/*any}. */
  static String below(String route, String path) {
    int wildcard = route.indexOf("/*");
    int slashes =
        (int)
            route
                .chars()
                .limit(wildcard < 0 ? route.length() : wildcard + 1)
                .filter(c -> c == '/')
                .count();
    int start = 0;
    while (slashes-- > 0) {
      start = path.indexOf('/', start) + 1;
    }
    return path.substring(start);
  }
}
