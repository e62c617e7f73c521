package dev.jenever.internal.go;

import java.util.function.UnaryOperator;

/**
 * Prepares the {@code Location} of a redirect.
 *
 * <p>Stateless, safe for use by many threads. Counterpart of what {@code http.Redirect} does to its
 * argument.
 */
public final class Redirects {

  private Redirects() {}

  /**
   * Makes a location without scheme and host an absolute path; leaves every other one alone.
   *
   * <p>A relative one is joined to the directory of the request; dot segments and double slashes
   * are cleaned, a final slash, query and fragment stay. The result is what the HTML body shows;
   * the header takes {@link #escapeNonAscii} of it.
   *
   * @param requestPath {@link GoUrl#escapedPath} of the request
   * @param clean Go's {@code path.Clean}
   */
  public static String location(String requestPath, String location, UnaryOperator<String> clean) {
    return isLocal(location) ? absolute(requestPath, location, clean) : location;
  }

  /** Writes bytes above 0x7F as {@code %c3%a9}, in lower case, and nothing else. */
  public static String escapeNonAscii(String location) {
    if (Utf8.isAscii(location)) {
      return location;
    }
    String bytes = Utf8.toBytes(location);
    StringBuilder out = new StringBuilder(bytes.length() * 2);
    for (int i = 0; i < bytes.length(); i++) {
      char c = bytes.charAt(i);
      if (c < 0x80) {
        out.append(c);
      } else {
        Hex.append(out.append('%'), c, 2);
      }
    }
    return out.toString();
  }

  private static boolean isLocal(String location) {
    try {
      GoUrl url = GoUrl.parse(location);
      return url.scheme().isEmpty() && url.host().isEmpty();
    } catch (GoTextException e) {
      return false;
    }
  }

  private static String absolute(String requestPath, String location, UnaryOperator<String> clean) {
    String full = location;
    if (!location.startsWith("/")) {
      String base = requestPath.isEmpty() ? "/" : requestPath;
      full = base.substring(0, base.lastIndexOf('/') + 1) + location;
    }
    int mark = full.indexOf('?');
    String path = mark < 0 ? full : full.substring(0, mark);
    String query = mark < 0 ? "" : full.substring(mark);
    String cleaned = clean.apply(path);
    boolean slash = path.endsWith("/") && !cleaned.endsWith("/");
    return slash ? cleaned + "/" + query : cleaned + query;
  }
}
