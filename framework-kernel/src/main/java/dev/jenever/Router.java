package dev.jenever;

import dev.jenever.http.Request;
import dev.jenever.internal.routing.Lookup;
import dev.jenever.internal.routing.PathCleaner;
import dev.jenever.internal.routing.RouteTree;
import dev.jenever.internal.transport.RouteExecution;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The trees of an engine, one per method, and the way through them. */
final class Router {

  private static final String NO_METHOD = "405";

  private static final String OPTIONS = "OPTIONS";

  private final EngineOptions options;
  private final List<MethodTree> trees = new ArrayList<>(9);
  private boolean answersOptions;
  private RouteExecution notFound = RouterExecution.ofMiss(HandlerChain.EMPTY, "404");
  private RouteExecution notAllowed = RouterExecution.ofMiss(HandlerChain.EMPTY, NO_METHOD);

  Router(EngineOptions options) {
    this.options = options;
  }

  void add(String method, String path, Route route) {
    RouteTree<Route> tree = tree(method);
    if (tree == null) {
      tree = new RouteTree<>();
      trees.add(new MethodTree(method, tree));
    }
    tree.add(path, route);
    answersOptions |= route.options() != null;
  }

  List<MethodTree> trees() {
    return trees;
  }

  void missesRun(HandlerChain noRoute, HandlerChain noMethod) {
    notFound = RouterExecution.ofMiss(noRoute, "404");
    notAllowed = RouterExecution.ofMiss(noMethod, NO_METHOD);
  }

  Resolution resolve(Request request) {
    String method = request.method();
    String path = path(request);
    RouteTree<Route> tree = tree(method);
    Params params = new Params();
    boolean trailingSlash = false;
    if (tree != null) {
      Lookup<Route> lookup = new Lookup<>();
      tree.find(path, unescapes(request), lookup);
      Route route = lookup.value();
      copyParams(lookup, params);
      if (route != null) {
        return new Resolution.Matched(route, params, lookup.fullPath());
      }
      trailingSlash = lookup.trailingSlash();
    }
    Resolution answered = answersOptions ? options(path, request) : null;
    if (answered != null) {
      return answered;
    }
    boolean redirectable = tree != null && !method.equals("CONNECT") && !path.equals("/");
    String other = redirectable ? redirectTarget(request, tree, trailingSlash) : null;
    return other == null ? missed(path, request, params) : new Resolution.Redirected(other, params);
  }

  /** Looks for routes of other methods whose group answers OPTIONS for them. */
  private @Nullable Resolution options(String path, Request request) {
    if (!request.method().equals(OPTIONS)) {
      return null;
    }
    String wanted = request.headers().get("Access-Control-Request-Method");
    StringJoiner allow = new StringJoiner(", ");
    allow.add(OPTIONS);
    Resolution.Matched found = null;
    for (MethodTree other : trees) {
      Resolution.Matched match = match(other.tree(), path, request);
      if (match != null) {
        allow.add(other.method());
        boolean better = found == null || other.method().equals(wanted);
        found = match.route().options() != null && better ? match : found;
      }
    }
    return found == null
        ? null
        : new Resolution.Options(found.route(), found.params(), found.fullPath(), allow.toString());
  }

  private Resolution.@Nullable Matched match(RouteTree<Route> tree, String path, Request request) {
    Lookup<Route> lookup = new Lookup<>();
    tree.find(path, unescapes(request), lookup);
    Route route = lookup.value();
    if (route == null) {
      return null;
    }
    Params params = new Params();
    copyParams(lookup, params);
    return new Resolution.Matched(route, params, lookup.fullPath());
  }

  private Resolution missed(String path, Request request, Params params) {
    if (options.handleMethodNotAllowed && !trees.isEmpty()) {
      StringJoiner allow = new StringJoiner(", ");
      Lookup<Route> lookup = new Lookup<>();
      for (MethodTree other : trees) {
        if (!other.method().equals(request.method())) {
          other.tree().find(path, unescapes(request), lookup);
          if (lookup.value() != null) {
            allow.add(other.method());
          }
        }
      }
      if (allow.length() > 0) {
        return new Resolution.Missed(allow.toString(), params, notAllowed);
      }
    }
    return new Resolution.Missed(null, params, notFound);
  }

  private @Nullable String redirectTarget(
      Request request, RouteTree<Route> tree, boolean trailingSlash) {
    if (trailingSlash && options.redirectTrailingSlash) {
      return Redirects.withOtherSlash(request);
    }
    if (options.redirectFixedPath) {
      return tree.findCaseInsensitivePath(PathCleaner.clean(request.path()), true);
    }
    return null;
  }

  private String path(Request request) {
    String path = request.path();
    if (options.useEscapedPath) {
      path = request.escapedPath();
    } else if (options.useRawPath && !request.rawPath().isEmpty()) {
      path = request.rawPath();
    }
    return options.removeExtraSlash ? PathCleaner.clean(path) : path;
  }

  private boolean unescapes(Request request) {
    return options.unescapePathValues
        && (options.useEscapedPath || options.useRawPath && !request.rawPath().isEmpty());
  }

  private @Nullable RouteTree<Route> tree(String method) {
    for (int i = 0; i < trees.size(); i++) {
      if (trees.get(i).method().equals(method)) {
        return trees.get(i).tree();
      }
    }
    return null;
  }

  private static void copyParams(Lookup<Route> lookup, Params params) {
    for (int i = 0; i < lookup.paramCount(); i++) {
      params.add(lookup.paramName(i), lookup.paramValue(i));
    }
  }
}
