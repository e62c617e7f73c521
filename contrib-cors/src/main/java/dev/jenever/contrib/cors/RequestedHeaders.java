package dev.jenever.contrib.cors;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a preflight request asks to send: {@code Access-Control-Request-Headers}.
 *
 * <p>Read once from front to back, up to the first name that is not allowed; what a client sends
 * costs no more than its length.
 */
final class RequestedHeaders {

  /** Lists may have empty elements, and proxies make them; nobody needs more than this. */
  private static final int MAX_EMPTY = 16;

  private final Set<String> allowed = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  private final boolean any;

  RequestedHeaders(List<String> allowHeaders) {
    allowHeaders.forEach(name -> allowed.add(Names.trim(name)));
    allowed.remove("");
    any = allowed.remove("*");
  }

  /** Returns whether everything in all lines of the header is allowed. */
  boolean allow(List<String> lines) {
    int empty = 0;
    for (String line : lines) {
      for (int start = 0, end; start <= line.length(); start = end + 1) {
        end = line.indexOf(',', start);
        end = end < 0 ? line.length() : end;
        String name = Names.trim(line.substring(start, end));
        if (name.isEmpty() ? ++empty > MAX_EMPTY : !allows(name)) {
          return false;
        }
      }
    }
    return true;
  }

  // As in browsers, * does not stand for Authorization.
  private boolean allows(String name) {
    return allowed.contains(name)
        || any && Tokens.isToken(name) && !name.equalsIgnoreCase("Authorization");
  }
}
