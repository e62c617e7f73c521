package dev.jenever.internal.routing;

import org.jspecify.annotations.Nullable;

/**
 * Finds the registered spelling of a path whatever the case of its letters, by Unicode's simple
 * case folding. Literal text goes before a parameter, whose value is taken over as it was typed.
 *
 * <p>The tree may be split in the middle of a letter, so a letter's lower or upper case is carried
 * along as the bytes that are still to come. Works in {@linkplain Utf8 byte form} throughout, with
 * Gin's comparison of unfinished letters.
 */
final class CaseInsensitiveMatcher<T> {

  private final String path;
  private final boolean fixTrailingSlash;
  private final StringBuilder found;

  /** Bytes of the current letter that the tree has still to match, the next one lowest. */
  private int pending;

  private CaseInsensitiveMatcher(String path, boolean fixTrailingSlash) {
    this.path = path;
    this.fixTrailingSlash = fixTrailingSlash;
    this.found = new StringBuilder(path.length() + 1);
  }

  /** The registered spelling of the path, both in byte form, or null if there is no such route. */
  static <T> @Nullable String find(MatchNode<T> root, String path, boolean fixTrailingSlash) {
    CaseInsensitiveMatcher<T> matcher = new CaseInsensitiveMatcher<>(path, fixTrailingSlash);
    return matcher.walk(root, 0) ? matcher.found.toString() : null;
  }

  private boolean walk(MatchNode<T> start, int from) {
    MatchNode<T> node = start;
    int pos = from;
    while (true) {
      // Literal text, whose first character the way here has matched already.
      int width = node.text.length();
      if (!hasText(node, pos)) {
        return fixTrailingSlash && isAllButSlash(node, pos);
      }
      found.append(node.text);
      pos += width;
      if (pos == path.length()) {
        return node.value != null || fixTrailingSlash && addSlash(node);
      }

      // Literal children in lower case, then in upper case.
      MatchNode<T> wild = node.wild;
      if (wild == null || node.firstChild != null) {
        skip(width);
        boolean insideLetter = next() != 0;
        if (!insideLetter && attempt(lowerCaseChild(node, pos), pos)) {
          return true;
        }
        MatchNode<T> last = insideLetter ? node.child((byte) next()) : upperCaseChild(node, pos);
        if (wild == null) {
          return last != null
              ? walk(last, pos)
              : fixTrailingSlash && node.value != null && isFinalSlash(pos);
        }
        if (attempt(last, pos)) {
          return true;
        }
      }

      // Wildcard child.
      node = wild;
      int slash = path.indexOf('/', pos);
      int end = node.kind == NodeKind.CATCH_ALL || slash < 0 ? path.length() : slash;
      found.append(path, pos, end);
      if (end == path.length()) {
        return node.value != null || fixTrailingSlash && addSlashAfterParam(node);
      }
      MatchNode<T> below = node.firstChild;
      if (below == null) {
        return fixTrailingSlash && isFinalSlash(end);
      }
      node = below;
      pos = end;
    }
  }

  /** Tries a child, and takes back what was noted if it leads nowhere. */
  private boolean attempt(@Nullable MatchNode<T> child, int pos) {
    if (child == null) {
      return false;
    }
    int length = found.length();
    int letter = pending;
    if (walk(child, pos)) {
      return true;
    }
    found.setLength(length);
    pending = letter;
    return false;
  }

  private boolean hasText(MatchNode<T> node, int pos) {
    int width = node.text.length();
    return width == 0
        || path.length() - pos >= width
            && Folding.equal(path.substring(pos + 1, pos + width), node.text.substring(1));
  }

  /** Whether adding or removing the final slash makes a route of what has been found. */
  private boolean isAllButSlash(MatchNode<T> node, int pos) {
    if (isFinalSlash(pos)) {
      return true;
    }
    int rest = path.length() - pos;
    boolean lacksSlash =
        rest + 1 == node.text.length()
            && node.text.charAt(rest) == '/'
            && node.value != null
            && Folding.equal(path.substring(pos + 1), node.text.substring(1, rest));
    if (lacksSlash) {
      found.append(node.text);
    }
    return lacksSlash;
  }

  private boolean addSlash(MatchNode<T> node) {
    MatchNode<T> below = node.child((byte) '/');
    boolean exists = below != null && below.isSlashRoute();
    if (exists) {
      found.append('/');
    }
    return exists;
  }

  private boolean addSlashAfterParam(MatchNode<T> param) {
    MatchNode<T> below = param.firstChild;
    boolean exists = below != null && below.text.equals("/") && below.value != null;
    if (exists) {
      found.append('/');
    }
    return exists;
  }

  private boolean isFinalSlash(int pos) {
    return pos + 1 == path.length() && path.charAt(pos) == '/';
  }

  private char next() {
    return (char) (pending & 0xFF);
  }

  private void skip(int bytes) {
    pending = bytes > 3 ? 0 : pending >>> (8 * bytes);
  }

  private @Nullable MatchNode<T> lowerCaseChild(MatchNode<T> node, int pos) {
    int begun = letterBegun(node, pos);
    expect(Character.toLowerCase(letter(node, pos, begun)), begun);
    return node.child((byte) next());
  }

  private @Nullable MatchNode<T> upperCaseChild(MatchNode<T> node, int pos) {
    int begun = letterBegun(node, pos);
    int letter = letter(node, pos, begun);
    int upper = Character.toUpperCase(letter);
    if (upper == Character.toLowerCase(letter)) {
      return null;
    }
    expect(upper, begun);
    return node.child((byte) next());
  }

  /** How many bytes of the letter at the position the node's text holds already. */
  private int letterBegun(MatchNode<T> node, int pos) {
    int max = maxBegun(node);
    int begun = 0;
    while (begun < max && !Utf8.beginsLetter(path.charAt(pos - begun))) {
      begun++;
    }
    return begun;
  }

  /** The letter of which so many bytes are in the node's text, NUL if its begin is out of sight. */
  private int letter(MatchNode<T> node, int pos, int begun) {
    return begun == maxBegun(node) ? 0 : Utf8.letterAt(path, pos - begun);
  }

  private static int maxBegun(MatchNode<?> node) {
    return Math.min(node.text.length(), 3);
  }

  private void expect(int letter, int begun) {
    int bits = 8 * Utf8.width(letter);
    int kept = bits == 32 ? 0 : pending >>> bits << bits;
    pending = kept | Utf8.bytes(letter);
    skip(begun);
  }
}
