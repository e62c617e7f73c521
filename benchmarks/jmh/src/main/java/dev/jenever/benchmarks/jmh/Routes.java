package dev.jenever.benchmarks.jmh;

import dev.jenever.benchmarks.ApiRoute;
import java.nio.file.Path;
import java.util.List;

/** The public route sets, and requests that meet each of their routes once. */
final class Routes {

  private Routes() {}

  static List<ApiRoute> of(String set) {
    return ApiRoute.read(Path.of(System.getProperty("routes"), set + ".txt"));
  }

  /** Returns the route's path with a value for each parameter, as the Go benchmark makes it. */
  static String path(ApiRoute route) {
    return route.path().replaceAll(":([A-Za-z_]+)", "$1-value");
  }
}
