package dev.jenever.internal.routing;

import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The routes of one method as a radix tree: literal text, {@code :param} for a segment and {@code
 * *catchAll} for the rest of a path; {@code \:} is a literal colon.
 *
 * <p>Matches exactly what Gin matches, its oddities included, and refuses what Gin refuses with
 * Gin's words. A lookup costs no allocation apart from an array for the parameters' places.
 *
 * <p>Safe for use by several threads: a lookup sees the routes added before it began. Counterpart
 * of the tree behind {@code gin.Engine}.
 *
 * @param <T> what a route leads to
 */
public final class RouteTree<T> {

  private final Node<T> root = new Node<>();
  private int maxParams;
  private boolean frozenOnce;
  private volatile @Nullable Frozen<T> frozen;

  /** The tree to match against, with what a lookup has to know about all of it. */
  private record Frozen<T>(MatchNode<T> root, int maxParams) {}

  /** Creates a tree without routes. */
  public RouteTree() {}

  /**
   * Adds a route.
   *
   * <p>A refused route may leave traces in the tree, as in Gin: whoever goes on after a refusal can
   * see later routes refused because of it.
   *
   * @param path the route, beginning with a slash
   * @param value what it leads to
   * @throws IllegalArgumentException if the path is malformed or conflicts with a route already
   *     there; the message is Gin's
   */
  public synchronized void add(String path, T value) {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(value, "value");
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("path must begin with '/'");
    }
    maxParams = Math.max(maxParams, wildcards(path));
    frozen = null;
    Insertion.insert(root, Utf8.encode(path), value);
  }

  /**
   * Prepares the tree for lookups, which the first lookup does otherwise. From now on {@link #walk}
   * shows {@code \:} as {@code :}.
   */
  public void freeze() {
    frozen();
  }

  /**
   * Looks a path up where it lies, which spares its text. Fastest if at least seven bytes follow
   * it, as they do in the head of a request.
   *
   * @param bytes what the path is part of, in UTF-8; not to change as long as the result is read
   * @param from where the path begins
   * @param to where the path ends, exclusive
   * @param unescape whether the values of the parameters are to be unescaped by the rules of a
   *     query string; a value with a broken escape stays as it is
   * @param out takes the result
   */
  public void find(byte[] bytes, int from, int to, boolean unescape, Lookup<T> out) {
    Frozen<T> tree = frozen();
    out.start(bytes, from, unescape, tree.maxParams);
    Matcher.find(tree.root, bytes, from, to, out);
  }

  /**
   * Looks a path up whatever the case of its letters, by Unicode's simple case folding.
   *
   * @param path a path, clean by the rules of {@link PathCleaner}
   * @param fixTrailingSlash whether a route that differs by its final slash counts as well
   * @return the path as its route spells it, parameters as they are in the given path; null if
   *     there is no such route. May be empty for {@code "/"}, as in Gin
   */
  public @Nullable String findCaseInsensitivePath(String path, boolean fixTrailingSlash) {
    String found = CaseInsensitiveMatcher.find(frozen().root, Utf8.encode(path), fixTrailingSlash);
    return found == null ? null : Utf8.decode(found);
  }

  /**
   * Shows every route to the visitor in the order of {@code gin.Engine.Routes()}: depth first, the
   * literal branch with the most routes first, wildcards last.
   *
   * @param visitor takes the route's path and its value
   */
  public synchronized void walk(BiConsumer<? super String, ? super T> visitor) {
    Objects.requireNonNull(visitor, "visitor");
    RouteWalk.walk(root, frozenOnce, visitor);
  }

  private Frozen<T> frozen() {
    Frozen<T> tree = frozen;
    return tree != null ? tree : build();
  }

  private synchronized Frozen<T> build() {
    Frozen<T> tree = frozen;
    if (tree == null) {
      tree = new Frozen<>(MatchNode.freeze(root), maxParams);
      frozen = tree;
      frozenOnce = true;
    }
    return tree;
  }

  private static int wildcards(String path) {
    return (int) path.chars().filter(c -> c == ':' || c == '*').count();
  }
}
