package dev.jenever;

import dev.jenever.internal.transport.RouteExecution;

/** A registered route: what the tree holds. */
record Route(HandlerChain handlers, RouteExecution execution) {

  private static final Handler NOTHING = c -> {};

  RouteInfo info(String method, String path) {
    Handler last = handlers.last();
    return new RouteInfo(
        method, path, handlers.lastName(), last == null ? NOTHING : last, handlers.metadata());
  }
}
