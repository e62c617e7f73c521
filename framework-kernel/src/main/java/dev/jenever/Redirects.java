package dev.jenever;

import dev.jenever.http.Headers;
import dev.jenever.http.Request;
import dev.jenever.http.ResponseWriter;
import dev.jenever.internal.routing.GoPath;
import java.io.IOException;

/** The redirects of the router: a slash more or less, another spelling. */
final class Redirects {

  private Redirects() {}

  /** Returns the path with its final slash removed, or with one added. */
  static String withOtherSlash(Request request) {
    String path = request.path();
    String prefix = forwardedPrefix(request.headers());
    if (!prefix.equals(".")) {
      path = prefix + "/" + path;
    }
    return path.endsWith("/") && path.length() > 1
        ? path.substring(0, path.length() - 1)
        : path + "/";
  }

  static void write(Request request, ResponseWriter writer, String path) throws IOException {
    throw new UnsupportedOperationException(path);
  }

  private static String forwardedPrefix(Headers headers) {
    String prefix = GoPath.clean(headers.get("X-Forwarded-Prefix"));
    if (prefix.equals(".")) {
      return prefix;
    }
    StringBuilder kept = new StringBuilder(prefix.length());
    for (int i = 0; i < prefix.length(); i++) {
      char c = prefix.charAt(i);
      boolean slash = c == '/';
      boolean again = slash && kept.length() > 0 && kept.charAt(kept.length() - 1) == '/';
      if (!again && (slash || c == '-' || isAsciiAlphanumeric(c))) {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  private static boolean isAsciiAlphanumeric(char c) {
    return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }
}
