package dev.jenever;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jenever.http.Request;
import dev.jenever.internal.go.RequestTarget;
import dev.jenever.internal.routing.Lookup;
import dev.jenever.internal.routing.PathCleaner;
import dev.jenever.internal.routing.RouteTree;
import dev.jenever.internal.transport.TargetInBytes;

/** The path that a request is routed by, as an engine's options choose it. */
record RoutedPath(byte[] bytes, int begin, int end, boolean unescapes) {

  static RoutedPath of(Request request, EngineOptions options) {
    boolean unescapes = unescapes(request, options);
    if (request instanceof TargetInBytes sent && !options.removeExtraSlash) {
      RequestTarget target = sent.targetInBytes();
      if (target.isPlain()) {
        return new RoutedPath(target.bytes(), target.begin(), target.pathEnd(), unescapes);
      }
    }
    byte[] bytes = text(request, options).getBytes(UTF_8);
    return new RoutedPath(bytes, 0, bytes.length, unescapes);
  }

  Lookup<Route> in(RouteTree<Route> tree) {
    Lookup<Route> lookup = new Lookup<>();
    tree.find(bytes, begin, end, unescapes, lookup);
    return lookup;
  }

  boolean isRoot() {
    return end - begin == 1 && bytes[begin] == '/';
  }

  private static String text(Request request, EngineOptions options) {
    String path = request.path();
    if (options.useEscapedPath) {
      path = request.escapedPath();
    } else if (options.useRawPath && !request.rawPath().isEmpty()) {
      path = request.rawPath();
    }
    return options.removeExtraSlash ? PathCleaner.clean(path) : path;
  }

  private static boolean unescapes(Request request, EngineOptions options) {
    return options.unescapePathValues
        && (options.useEscapedPath || options.useRawPath && !request.rawPath().isEmpty());
  }
}
