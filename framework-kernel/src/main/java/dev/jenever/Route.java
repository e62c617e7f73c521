package dev.jenever;

import dev.jenever.internal.transport.RouteExecution;
import org.jspecify.annotations.Nullable;

/**
 * A registered route: what the tree holds.
 *
 * @param options what answers OPTIONS for its path where no route does, null when nothing does
 */
record Route(HandlerChain handlers, RouteExecution execution, @Nullable HandlerChain options) {

  private static final Handler NOTHING = c -> {};

  RouteInfo info(String method, String path) {
    Handler last = handlers.last();
    return new RouteInfo(
        method, path, handlers.lastName(), last == null ? NOTHING : last, handlers.metadata());
  }
}
