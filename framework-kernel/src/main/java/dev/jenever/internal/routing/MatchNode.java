package dev.jenever.internal.routing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A node of the tree that requests are matched against: what {@link Node} says, with literal colons
 * unescaped and with everything that a walk would otherwise have to find out or to remember.
 * Immutable, and so is everything below it.
 */
final class MatchNode<T> {

  private static final String[] NO_NAMES = {};

  final NodeKind kind;

  /** The literal text, or the wildcard with its marker. */
  final String text;

  /** The first character of each literal child. */
  final char[] indices;

  /** The literal children in the order of the indices, then the wildcard child if there is one. */
  final MatchNode<T>[] children;

  /** The parameter or catch-all child, if this node has one. */
  final @Nullable MatchNode<T> wild;

  final @Nullable T value;

  /** The route that ends here, empty if none does. */
  final String fullPath;

  /** The names of the parameters from the root to here, this node's own included. */
  final String[] names;

  /** Length of the literal text since the last parameter, or since the root. */
  final int literal;

  /** The nearest node above that has a wildcard child but was left by a literal one. */
  final @Nullable MatchNode<T> fallback;

  /** Whether a path that ends here without a route is known to Gin with the other final slash. */
  final boolean slashTwin;

  private MatchNode(
      Node<T> source, @Nullable MatchNode<T> parent, @Nullable MatchNode<T> fallback) {
    this.kind = source.kind;
    this.text = unescape(source.text);
    this.indices = source.indices.replace('\\', ':').toCharArray();
    this.value = source.value;
    this.fullPath = source.fullPath == null ? "" : Utf8.decode(unescape(source.fullPath));
    this.names = names(parent);
    this.literal = isVariable() ? 0 : text.length() + (parent == null ? 0 : parent.literal);
    this.fallback = fallback;
    this.children = newArray(source.children.size());
    for (int i = 0; i < children.length; i++) {
      boolean passedBy = source.wildChild && i < children.length - 1;
      children[i] = new MatchNode<>(source.children.get(i), this, passedBy ? this : fallback);
    }
    this.wild = source.wildChild ? children[children.length - 1] : null;
    this.slashTwin = kind == NodeKind.PARAM ? hasTwinBelowParam() : hasTwinBelowLiteral();
  }

  /** The tree to match against, as the registered routes are now. */
  static <T> MatchNode<T> freeze(Node<T> root) {
    return new MatchNode<>(root, null, null);
  }

  /** Gin's one rewriting of the tree before the first request. */
  private static String unescape(String text) {
    return text.replace("\\:", ":");
  }

  /** The literal child that begins with the character. */
  @Nullable MatchNode<T> child(char first) {
    char[] firsts = indices;
    for (int i = 0; i < firsts.length; i++) {
      if (firsts[i] == first) {
        return children[i];
      }
    }
    return null;
  }

  /** Whether this node holds the value of a parameter, unlike the empty one above a catch-all. */
  private boolean isVariable() {
    return kind == NodeKind.PARAM || kind == NodeKind.CATCH_ALL && !text.isEmpty();
  }

  private String[] names(@Nullable MatchNode<T> parent) {
    String[] above = parent == null ? NO_NAMES : parent.names;
    if (!isVariable()) {
      return above;
    }
    String[] all = Arrays.copyOf(above, above.length + 1);
    all[above.length] = Utf8.decode(text.substring(kind == NodeKind.PARAM ? 1 : 2));
    return all;
  }

  private boolean hasTwinBelowParam() {
    if (children.length != 1) {
      return false;
    }
    MatchNode<T> below = children[0];
    return below.text.equals("/") && below.value != null
        || below.text.isEmpty() && below.indices.length == 1 && below.indices[0] == '/';
  }

  private boolean hasTwinBelowLiteral() {
    if (text.equals("/") && kind == NodeKind.STATIC) {
      return true;
    }
    MatchNode<T> below = child('/');
    return below != null && below.isSlashRoute();
  }

  /** Whether one more slash leads from the node above to a route. */
  boolean isSlashRoute() {
    return text.length() == 1 && value != null
        || kind == NodeKind.CATCH_ALL && children[0].value != null;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static <T> MatchNode<T>[] newArray(int length) {
    return (MatchNode<T>[]) new MatchNode[length];
  }
}
