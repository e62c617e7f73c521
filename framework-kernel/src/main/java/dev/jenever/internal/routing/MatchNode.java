package dev.jenever.internal.routing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

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

  /** The text as bytes, and zeros that fill its last word. */
  final byte[] bytes;

  final int length;

  /** The first eight bytes of the text, and which of their bits count. */
  final long word;

  final long mask;

  /** The byte that leads here from the node above. */
  final byte first;

  /** The next literal child of the node above. */
  final @Nullable MatchNode<T> next;

  /** The first of the literal children; the node below a parameter counts as one. */
  final @Nullable MatchNode<T> firstChild;

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
      Node<T> source,
      char first,
      @Nullable MatchNode<T> parent,
      @Nullable MatchNode<T> next,
      @Nullable MatchNode<T> fallback) {
    this.kind = source.kind;
    this.text = unescape(source.text);
    this.length = text.length();
    this.bytes = Arrays.copyOf(text.getBytes(ISO_8859_1), length + Long.BYTES);
    this.word = Words.at(bytes, 0);
    this.mask = Words.mask(length);
    this.first = (byte) first;
    this.next = next;
    this.value = source.value;
    this.fullPath = source.fullPath == null ? "" : Utf8.decode(unescape(source.fullPath));
    this.names = names(parent);
    this.literal = isVariable() ? 0 : length + (parent == null ? 0 : parent.literal);
    this.fallback = fallback;
    int literals = source.children.size() - (source.wildChild ? 1 : 0);
    this.wild = source.wildChild ? below(source, literals, null, fallback) : null;
    this.firstChild = literalsBelow(source, literals);
    this.slashTwin = kind == NodeKind.PARAM ? hasTwinBelowParam() : hasTwinBelowLiteral();
  }

  /** The tree to match against, as the registered routes are now. */
  static <T> MatchNode<T> freeze(Node<T> root) {
    return new MatchNode<>(root, '/', null, null, null);
  }

  private @Nullable MatchNode<T> literalsBelow(Node<T> source, int count) {
    MatchNode<T> first = null;
    for (int i = count - 1; i >= 0; i--) {
      first = below(source, i, first, source.wildChild ? this : fallback);
    }
    return first;
  }

  private MatchNode<T> below(
      Node<T> source, int index, @Nullable MatchNode<T> following, @Nullable MatchNode<T> wayBack) {
    char begin = index < source.indices.length() ? source.indices.charAt(index) : '/';
    char unescaped = begin == '\\' ? ':' : begin;
    return new MatchNode<>(source.children.get(index), unescaped, this, following, wayBack);
  }

  /** Gin's one rewriting of the tree before the first request. */
  private static String unescape(String text) {
    return text.replace("\\:", ":");
  }

  /** The literal child that begins with the byte. */
  @Nullable MatchNode<T> child(byte begin) {
    MatchNode<T> candidate = firstChild;
    while (candidate != null && candidate.first != begin) {
      candidate = candidate.next;
    }
    return candidate;
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
    MatchNode<T> below = firstChild;
    return below != null
        && (below.text.equals("/") && below.value != null
            || below.text.isEmpty() && below.hasOneChild());
  }

  private boolean hasOneChild() {
    return firstChild != null && firstChild.next == null;
  }

  private boolean hasTwinBelowLiteral() {
    if (text.equals("/") && kind == NodeKind.STATIC) {
      return true;
    }
    MatchNode<T> below = child((byte) '/');
    return below != null && below.isSlashRoute();
  }

  /** Whether one more slash leads from the node above to a route. */
  boolean isSlashRoute() {
    return text.length() == 1 && value != null
        || kind == NodeKind.CATCH_ALL && wild != null && wild.value != null;
  }
}
