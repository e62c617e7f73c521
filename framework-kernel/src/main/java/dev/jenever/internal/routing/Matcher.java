package dev.jenever.internal.routing;

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

  static <T> void find(MatchNode<T> root, String path, int maxParams, Lookup<T> out) {
    int end = path.length();
    int pos = 0;
    MatchNode<T> node = root;
    // Whether the first character of the node's text is known to be that of the path.
    boolean begins = false;
    while (true) {
      // Literal text: go down to a literal child, or stop with the node's wildcard child, if any.
      MatchNode<T> wild = null;
      boolean slashAdvice;
      boolean stay;
      int rest = end - pos;
      int length = node.text.length();
      if (!(begins && length == 1) && !path.startsWith(node.text, pos)) {
        slashAdvice = isSlash(path, pos) || lacksOnlySlash(node, path, pos);
        stay = slashAdvice;
      } else if (rest == length) {
        if (node.value != null) {
          out.hit(node);
          return;
        }
        slashAdvice = node.slashTwin;
        stay = isSlash(path, pos);
      } else {
        pos += length;
        MatchNode<T> child = node.child(path.charAt(pos));
        if (child != null) {
          node = child;
          begins = true;
          continue;
        }
        wild = node.wild;
        stay = isSlash(path, pos);
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
        out.bind(node, pos, end, maxParams);
        out.hit(node);
        return;
      }
      int slash = path.indexOf('/', pos);
      out.bind(node, pos, slash < 0 ? end : slash, maxParams);
      if (slash < 0) {
        if (node.value != null) {
          out.hit(node);
        } else {
          out.miss(node, node.slashTwin);
        }
        return;
      }
      if (node.children.length == 0) {
        out.miss(node, slash + 1 == end);
        return;
      }
      pos = slash;
      node = node.children[0];
      begins = false;
    }
  }

  private static boolean isSlash(String path, int pos) {
    return pos + 1 == path.length() && path.charAt(pos) == '/';
  }

  /** Whether the rest of the path is the node's text without its final slash. */
  private static <T> boolean lacksOnlySlash(MatchNode<T> node, String path, int pos) {
    int rest = path.length() - pos;
    return node.value != null
        && node.text.length() == rest + 1
        && node.text.charAt(rest) == '/'
        && node.text.regionMatches(0, path, pos, rest);
  }
}
