package dev.jenever;

import dev.jenever.internal.transport.RouteExecution;
import dev.jenever.server.ExecutionMode;

/** Where the router's own answers run. */
final class RouterExecution {

  /** A redirect runs no handler, so it never blocks. */
  static final RouteExecution REDIRECT = new RouteExecution("redirect", ExecutionMode.IO);

  private RouterExecution() {}

  /** Returns where a 404 or 405 runs: on the spot, unless there are handlers that may block. */
  static RouteExecution ofMiss(HandlerChain handlers, String label) {
    return new RouteExecution(label, handlers.size() == 0 ? ExecutionMode.IO : null);
  }
}
