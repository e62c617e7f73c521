package dev.jenever.internal.routing;

import java.util.function.BiConsumer;

/** Shows all routes of a tree in Gin's order. */
final class RouteWalk<T> {

  private final boolean unescape;
  private final BiConsumer<? super String, ? super T> visitor;

  private RouteWalk(boolean unescape, BiConsumer<? super String, ? super T> visitor) {
    this.unescape = unescape;
    this.visitor = visitor;
  }

  static <T> void walk(
      Node<T> root, boolean unescape, BiConsumer<? super String, ? super T> visitor) {
    new RouteWalk<T>(unescape, visitor).visit("", root);
  }

  private void visit(String above, Node<T> node) {
    String path = above + (unescape ? node.text.replace("\\:", ":") : node.text);
    if (node.value != null) {
      visitor.accept(Utf8.decode(path), node.value);
    }
    for (Node<T> child : node.children) {
      visit(path, child);
    }
  }
}
