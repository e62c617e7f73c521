package dev.jenever.internal.routing;

import org.jspecify.annotations.Nullable;

/**
 * Adds one route to the tree: walks down what is shared with the routes already there, splits a
 * node where they part, and appends the rest. A refused route leaves behind what had been changed
 * before the conflict showed, as in Gin.
 */
final class Insertion<T> {

  private final String fullPath;
  private final T value;
  private Node<T> node;
  private String path;

  private Insertion(Node<T> root, String fullPath, T value) {
    this.fullPath = fullPath;
    this.value = value;
    this.node = root;
    this.path = fullPath;
  }

  /** Adds the path, given in byte form, below the root. */
  static <T> void insert(Node<T> root, String path, T value) {
    Insertion<T> insertion = new Insertion<>(root, path, value);
    root.priority++;
    if (root.isEmpty()) {
      insertion.append();
      root.kind = NodeKind.ROOT;
    } else {
      insertion.walk();
    }
  }

  private void walk() {
    while (true) {
      int common = commonPrefix(path, node.text);
      if (common < node.text.length()) {
        node.split(common);
      }
      if (common == path.length()) {
        placeHere();
        return;
      }
      path = path.substring(common);
      Node<T> next = descend();
      if (next == null) {
        append();
        return;
      }
      node = next;
    }
  }

  private void placeHere() {
    if (node.value != null) {
      throw Refusal.alreadyRegistered(fullPath);
    }
    node.setRoute(value, fullPath);
  }

  /** The existing child to go on with, or null when the rest is to be appended to the node. */
  private @Nullable Node<T> descend() {
    char first = path.charAt(0);
    if (node.kind == NodeKind.PARAM && first == '/' && node.children.size() == 1) {
      Node<T> only = node.children.get(0);
      only.priority++;
      return only;
    }
    int index = node.indices.indexOf(first);
    if (index >= 0) {
      return node.prefer(index);
    }
    if (first != ':' && first != '*' && node.kind != NodeKind.CATCH_ALL) {
      node.indices += first;
      node.addChild(new Node<>());
      node = node.prefer(node.indices.length() - 1);
      return null;
    }
    return node.wildChild ? sameWildcard() : null;
  }

  private Node<T> sameWildcard() {
    Node<T> existing = node.lastChild();
    existing.priority++;
    String name = existing.text;
    boolean same =
        path.startsWith(name)
            && existing.kind != NodeKind.CATCH_ALL
            && (path.length() == name.length() || path.charAt(name.length()) == '/');
    if (same) {
      return existing;
    }
    String segment = existing.kind == NodeKind.CATCH_ALL ? path : beforeSlash(path);
    String prefix = fullPath.substring(0, fullPath.indexOf(segment)) + name;
    throw Refusal.otherWildcard(segment, fullPath, name, prefix);
  }

  /** Puts the rest of the path, which nothing shares, at and below the node. */
  private void append() {
    Wildcard wildcard = Wildcard.firstIn(path);
    while (wildcard != null) {
      requireWellFormed(wildcard);
      if (!wildcard.isParam()) {
        appendCatchAll(wildcard);
        return;
      }
      appendParam(wildcard);
      if (path.isEmpty()) {
        node.setRoute(value, fullPath);
        return;
      }
      Node<T> next = new Node<>();
      next.priority = 1;
      node.addChild(next);
      node = next;
      wildcard = Wildcard.firstIn(path);
    }
    node.text = path;
    node.setRoute(value, fullPath);
  }

  private void requireWellFormed(Wildcard wildcard) {
    if (!wildcard.single()) {
      throw Refusal.twoWildcards(wildcard.text(), fullPath);
    }
    if (wildcard.isNameless()) {
      throw Refusal.nameless(fullPath);
    }
  }

  private void appendParam(Wildcard wildcard) {
    if (wildcard.index() > 0) {
      node.text = path.substring(0, wildcard.index());
    }
    Node<T> param = new Node<>();
    param.kind = NodeKind.PARAM;
    param.text = wildcard.text();
    param.priority = 1;
    node.addChild(param);
    node.wildChild = true;
    node = param;
    path = path.substring(wildcard.end());
  }

  private void appendCatchAll(Wildcard wildcard) {
    if (wildcard.end() != path.length()) {
      throw Refusal.catchAllInside(fullPath);
    }
    if (node.text.endsWith("/")) {
      String segment = node.children.isEmpty() ? "" : beforeSlash(node.children.get(0).text);
      throw Refusal.catchAllOverSegment(path, fullPath, segment, node.text + segment);
    }
    int slash = wildcard.index() - 1;
    if (slash < 0 || path.charAt(slash) != '/') {
      throw Refusal.catchAllWithoutSlash(fullPath);
    }
    node.text = path.substring(0, slash);
    node.indices = "/";

    Node<T> above = new Node<>();
    above.kind = NodeKind.CATCH_ALL;
    above.wildChild = true;
    above.priority = 1;
    node.addChild(above);

    Node<T> catchAll = new Node<>();
    catchAll.kind = NodeKind.CATCH_ALL;
    catchAll.text = path.substring(slash);
    catchAll.priority = 1;
    catchAll.setRoute(value, fullPath);
    above.children.add(catchAll);
  }

  private static int commonPrefix(String a, String b) {
    int max = Math.min(a.length(), b.length());
    int i = 0;
    while (i < max && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i;
  }

  private static String beforeSlash(String text) {
    int slash = text.indexOf('/');
    return slash < 0 ? text : text.substring(0, slash);
  }
}
