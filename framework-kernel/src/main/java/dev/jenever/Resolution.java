package dev.jenever;

import dev.jenever.internal.transport.RouteExecution;
import org.jspecify.annotations.Nullable;

/** What the router has to say about a request. */
sealed interface Resolution {

  RouteExecution execution();

  Params params();

  /** A route matches. */
  record Matched(Route route, Params params, String fullPath) implements Resolution {
    @Override
    public RouteExecution execution() {
      return route.execution();
    }
  }

  /** OPTIONS for the path of routes whose group answers it. */
  record Options(Route route, Params params, String fullPath, String allow) implements Resolution {
    @Override
    public RouteExecution execution() {
      return route.execution();
    }
  }

  /** Another path would match. */
  record Redirected(String path, Params params) implements Resolution {
    @Override
    public RouteExecution execution() {
      return RouterExecution.REDIRECT;
    }
  }

  /**
   * Nothing matches: 404, or 405 with the methods that would. As in Gin, the parameters are those
   * that had been read where the search ended.
   */
  record Missed(@Nullable String allow, Params params, RouteExecution execution)
      implements Resolution {}
}
