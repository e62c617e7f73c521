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
    RoutedPath path = RoutedPath.of(request, options);
    RouteTree<Route> tree = tree(method);
    Params params = Params.NONE;
    boolean trailingSlash = false;
    if (tree != null) {
      Lookup<Route> lookup = path.in(tree);
      Route route = lookup.value();
      params = Params.of(lookup);
      if (route != null) {
        return new Resolution.Matched(route, params, lookup.fullPath());
      }
      trailingSlash = lookup.trailingSlash();
    }
    Resolution answered = answersOptions ? options(path, request) : null;
    if (answered != null) {
      return answered;
    }
    boolean redirectable = tree != null && !method.equals("CONNECT") && !path.isRoot();
    String other = redirectable ? redirectTarget(request, tree, trailingSlash) : null;
    return other == null ? missed(path, request, params) : new Resolution.Redirected(other, params);
  }

  /** Looks for routes of other methods whose group answers OPTIONS for them. */
  private @Nullable Resolution options(RoutedPath path, Request request) {
    if (!request.method().equals(OPTIONS)) {
      return null;
    }
    String wanted = request.headers().get("Access-Control-Request-Method");
    StringJoiner allow = new StringJoiner(", ");
    allow.add(OPTIONS);
    Lookup<Route> found = null;
    for (MethodTree other : trees) {
      Lookup<Route> lookup = path.in(other.tree());
      Route route = lookup.value();
      if (route != null) {
        allow.add(other.method());
        boolean better = found == null || other.method().equals(wanted);
        found = route.options() != null && better ? lookup : found;
      }
    }
    Route route = found == null ? null : found.value();
    return route == null
        ? null
        : new Resolution.Options(route, Params.of(found), found.fullPath(), allow.toString());
  }

  private Resolution missed(RoutedPath path, Request request, Params params) {
    if (options.handleMethodNotAllowed && !trees.isEmpty()) {
      StringJoiner allow = new StringJoiner(", ");
      for (MethodTree other : trees) {
        if (!other.method().equals(request.method()) && path.in(other.tree()).value() != null) {
          allow.add(other.method());
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

  private @Nullable RouteTree<Route> tree(String method) {
    for (int i = 0; i < trees.size(); i++) {
      if (trees.get(i).method().equals(method)) {
        return trees.get(i).tree();
      }
    }
    return null;
  }
}
