package dev.jenever.internal.go;

import java.util.Objects;

/**
 * Reads the target of a request line the way Go's server does.
 *
 * <p>The argument is a byte string (see {@link Utf8}): one character for each byte received.
 * Stateless, safe for use by many threads. Counterpart of the {@code URL} of {@code http.Request}.
 */
public final class RequestTarget {

  private RequestTarget() {}

  /**
   * Parses an origin-form, absolute-form or asterisk-form target. Dot segments and double slashes
   * stay, {@code #} does not start a fragment.
   *
   * @throws GoTextException when Go's server would answer {@code 400 Bad Request}
   */
  public static GoUrl parse(String target) {
    Objects.requireNonNull(target, "target");
    int mark = plainPathEnd(target);
    if (mark < 0 || !isPlainQuery(target, mark)) {
      return new GoUrl(UrlParser.request(target));
    }
    if (mark == target.length()) {
      return new GoUrl(target, "", false);
    }
    String query = target.substring(mark + 1);
    return new GoUrl(target.substring(0, mark), query, query.isEmpty());
  }

  /**
   * Parses the target of a CONNECT request: {@code host:port} becomes the host of the result, a
   * target with a leading slash is an ordinary path.
   *
   * @throws GoTextException when Go's server would answer {@code 400 Bad Request}
   */
  public static GoUrl parseConnect(String target) {
    if (target.startsWith("/")) {
      return parse(target);
    }
    UrlParser parser = UrlParser.request("http://" + target);
    parser.scheme = "";
    return new GoUrl(parser);
  }

  /** Returns where a path ends that decodes to itself, or -1 when it needs the long way. */
  private static int plainPathEnd(String target) {
    if (target.isEmpty() || target.charAt(0) != '/') {
      return -1;
    }
    for (int i = 1; i < target.length(); i++) {
      char c = target.charAt(i);
      if (UrlMode.PATH.mustEscape(c)) {
        return c == '?' ? i : -1;
      }
    }
    return target.length();
  }

  private static boolean isPlainQuery(String target, int from) {
    for (int i = from; i < target.length(); i++) {
      char c = target.charAt(i);
      if (c < ' ' || c >= 0x7F) {
        return false;
      }
    }
    return true;
  }
}
