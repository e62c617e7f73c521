package dev.jenever.internal.routing;

import java.util.Arrays;
import java.util.List;

/** The routes of GitHub's API, and a path for each with values in place of the parameters. */
final class GithubRoutes {

  private static final List<String> LINES = Resources.lines("github-routes.txt");

  private GithubRoutes() {}

  static String[] routes(String method) {
    return LINES.stream()
        .filter(line -> line.startsWith(method + ' '))
        .map(line -> line.substring(method.length() + 1))
        .toArray(String[]::new);
  }

  static RouteTree<String> tree(String method) {
    return Routes.of(routes(method));
  }

  static String path(String route) {
    return route.replace("/:", "/some-");
  }

  static String[] paths(String method) {
    return Arrays.stream(routes(method)).map(GithubRoutes::path).toArray(String[]::new);
  }

  static String[] literalPaths(String method) {
    return Arrays.stream(routes(method)).filter(r -> !r.contains(":")).toArray(String[]::new);
  }
}
