package dev.jenever.internal.routing;

import java.util.Arrays;

/**
 * Finds the route of a path. Literal text goes before a parameter; where a literal branch leads
 * nowhere, the walk goes back to the last node that it left by a literal child although it had a
 * wildcard child, except in the places where Gin does not.
 *
 * <p>The nodes know those places to return to, and the lookup knows the end of each parameter, so
 * nothing has to be remembered on the way.
 */
final class Matcher {

  private Matcher() {}

  /** Looks the path up that the lookup was started with. */
  static <T> void find(MatchNode<T> root, byte[] path, int from, int end, Lookup<T> out) {
    int pos = from;
    MatchNode<T> node = root;
    while (true) {
      // Literal text: go down to a literal child, or stop with the node's wildcard child, if any.
      MatchNode<T> wild = null;
      boolean slashAdvice;
      boolean stay;
      int rest = end - pos;
      int length = node.length;
      if (rest < length || !hasText(node, path, pos)) {
        slashAdvice = isSlash(path, pos, end) || lacksOnlySlash(node, path, pos, end);
        stay = slashAdvice;
      } else if (rest == length) {
        if (node.value != null) {
          out.hit(node);
          return;
        }
        slashAdvice = node.slashTwin;
        stay = isSlash(path, pos, end);
      } else {
        pos += length;
        MatchNode<T> child = node.child(path[pos]);
        if (child != null) {
          node = child;
          continue;
        }
        wild = node.wild;
        stay = isSlash(path, pos, end);
        slashAdvice = stay && node.value != null;
      }

      // Dead end: go back to where a wildcard child was passed by.
      if (wild == null) {
        MatchNode<T> back = node.fallback;
        if (stay || back == null) {
          out.miss(node, slashAdvice);
          return;
        }
        pos = out.endOf(back);
        wild = back.wild;
      }

      // Wildcard: bind the value, then go on below.
      node = wild;
      if (node.kind == NodeKind.CATCH_ALL) {
        out.bind(node, pos, end);
        out.hit(node);
        return;
      }
      int slash = Words.slash(path, pos, end);
      out.bind(node, pos, slash);
      if (slash == end) {
        if (node.value != null) {
          out.hit(node);
        } else {
          out.miss(node, node.slashTwin);
        }
        return;
      }
      MatchNode<T> below = node.firstChild;
      if (below == null) {
        out.miss(node, slash + 1 == end);
        return;
      }
      pos = slash;
      node = below;
    }
  }

  /** Whether the node's text lies at the position, of a path that is not shorter. */
  private static boolean hasText(MatchNode<?> node, byte[] path, int pos) {
    return ((Words.at(path, pos) ^ node.word) & node.mask) == 0
        && (node.length <= Long.BYTES || Words.continues(path, pos, node.bytes, node.length));
  }

  private static boolean isSlash(byte[] path, int pos, int end) {
    return pos + 1 == end && path[pos] == '/';
  }

  /** Whether the rest of the path is the node's text without its final slash. */
  private static boolean lacksOnlySlash(MatchNode<?> node, byte[] path, int pos, int end) {
    int rest = end - pos;
    return node.value != null
        && node.length == rest + 1
        && node.bytes[rest] == '/'
        && Arrays.equals(node.bytes, 0, rest, path, pos, end);
  }
}
