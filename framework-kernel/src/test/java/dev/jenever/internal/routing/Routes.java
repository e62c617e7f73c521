package dev.jenever.internal.routing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** Trees whose values are their own paths, and their answers as text. */
final class Routes {

  private Routes() {}

  static RouteTree<String> of(String... paths) {
    RouteTree<String> tree = new RouteTree<>();
    for (String path : paths) {
      tree.add(path, path);
    }
    return tree;
  }

  static List<String> list(RouteTree<String> tree) {
    List<String> paths = new ArrayList<>();
    tree.walk((path, value) -> paths.add(path));
    return paths;
  }

  /** A route with its parameters, {@code redirect} or {@code none}. */
  static String lookup(RouteTree<String> tree, String path) {
    return lookup(tree, path, false);
  }

  static String lookup(RouteTree<String> tree, String path, boolean unescape) {
    Lookup<String> lookup = new Lookup<>();
    find(tree, path, unescape, lookup);
    if (lookup.value() == null) {
      return lookup.trailingSlash() ? "redirect" : "none";
    }
    return describe(lookup);
  }

  /** Looks a path up that is given as text. */
  static <T> void find(RouteTree<T> tree, String path, boolean unescape, Lookup<T> out) {
    byte[] bytes = path.getBytes(UTF_8);
    tree.find(bytes, 0, bytes.length, unescape, out);
  }

  /** The route and its parameters. */
  static String describe(Lookup<String> lookup) {
    StringBuilder line = new StringBuilder(lookup.fullPath());
    for (int i = 0; i < lookup.paramCount(); i++) {
      line.append(' ').append(lookup.paramName(i)).append('=').append(lookup.paramValue(i));
    }
    return line.toString();
  }
}
