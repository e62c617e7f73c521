package dev.jenever.internal.routing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of the tree while routes are being registered.
 *
 * <p>All text is in {@linkplain Utf8 byte form}. The first {@code indices.length()} children are
 * the literal ones, most used first; a wildcard child stands behind them. The child below a
 * parameter may go without an index, since nothing but {@code /} can follow.
 */
final class Node<T> {

  NodeKind kind = NodeKind.STATIC;
  String text = "";
  String indices = "";
  boolean wildChild;
  int priority;
  List<Node<T>> children = new ArrayList<>();
  @Nullable T value;
  @Nullable String fullPath;

  boolean isEmpty() {
    return text.isEmpty() && children.isEmpty();
  }

  Node<T> lastChild() {
    return children.get(children.size() - 1);
  }

  /** Adds a child, behind the literal ones and before the wildcard. */
  void addChild(Node<T> child) {
    boolean wildcardLast = wildChild && !children.isEmpty();
    children.add(wildcardLast ? children.size() - 1 : children.size(), child);
  }

  /** Counts one more route below the child and moves it before the less used ones. */
  Node<T> prefer(int index) {
    Node<T> child = children.get(index);
    child.priority++;
    int target = index;
    while (target > 0 && children.get(target - 1).priority < child.priority) {
      target--;
    }
    if (target != index) {
      children.add(target, children.remove(index));
      char moved = indices.charAt(index);
      StringBuilder reordered = new StringBuilder(indices).deleteCharAt(index);
      indices = reordered.insert(target, moved).toString();
    }
    return child;
  }

  /** Keeps the first characters of the text here and moves everything else into a child. */
  void split(int at) {
    Node<T> rest = new Node<>();
    rest.text = text.substring(at);
    rest.indices = indices;
    rest.wildChild = wildChild;
    rest.children = children;
    rest.priority = priority - 1;
    rest.value = value;
    rest.fullPath = fullPath;

    children = new ArrayList<>();
    children.add(rest);
    indices = text.substring(at, at + 1);
    text = text.substring(0, at);
    wildChild = false;
    value = null;
    fullPath = null;
  }

  void setRoute(T routeValue, String routePath) {
    value = routeValue;
    fullPath = routePath;
  }
}
