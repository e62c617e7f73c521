package dev.jenever;

import dev.jenever.http.Headers;
import dev.jenever.http.Request;
import dev.jenever.http.ResponseWriter;
import dev.jenever.internal.go.GoUrl;
import dev.jenever.internal.response.HttpRedirect;
import dev.jenever.internal.routing.GoPath;
import java.io.IOException;

/** The redirects of the router: a slash more or less, another spelling. */
final class Redirects {

  private static final GoUrl ROOT = GoUrl.parseRequestUri("/");

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
    GoUrl url = ROOT.withPath(path);
    String authority = authority(request.target());
    String way = authority.isEmpty() ? sameHost(url.string()) : url.string();
    String location = authority + way + query(request);
    int code = request.method().equals("GET") ? 301 : 307;
    DebugPrint.line("redirecting request " + code + ": " + path + " --> " + location);
    HttpRedirect.write(writer, request.method(), url.escapedPath(), location, code);
    writer.writeHeaderNow();
  }

  /** Two slashes in front would lead to another host, whose name is part of the request's path. */
  private static String sameHost(String path) {
    int slashes = 0;
    while (slashes < path.length() && path.charAt(slashes) == '/') {
      slashes++;
    }
    return slashes > 1 ? path.substring(slashes - 1) : path;
  }

  /** Returns scheme and host of a target that has them. */
  private static String authority(String target) {
    if (target.startsWith("/")) {
      return "";
    }
    GoUrl url = GoUrl.parseRequestUri(target);
    return url.host().isEmpty() ? "" : url.scheme() + "://" + url.host();
  }

  private static String query(Request request) {
    boolean marked = !request.rawQuery().isEmpty() || request.target().endsWith("?");
    return marked ? "?" + request.rawQuery() : "";
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
