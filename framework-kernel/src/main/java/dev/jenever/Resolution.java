package dev.jenever;

import dev.jenever.internal.transport.RouteExecution;
import org.jspecify.annotations.Nullable;

/** What the router has to say about a request. */
sealed interface Resolution {

  RouteExecution execution();

  /** A route matches. */
  record Matched(Route route, Params params, String fullPath) implements Resolution {
    @Override
    public RouteExecution execution() {
      return route.execution();
    }
  }

  /** Another path would match. */
  record Redirected(String path) implements Resolution {
    @Override
    public RouteExecution execution() {
      return RouterExecution.REDIRECT;
    }
  }

  /** Nothing matches: 404, or 405 with the methods that would. */
  record Missed(int status, @Nullable String allow, RouteExecution execution)
      implements Resolution {}
}
