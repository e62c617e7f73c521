package dev.jenever.internal.transport;

import dev.jenever.http.ResponseSink;

/** One request on its way through the engine, routed but not yet run. */
public interface Call {

  /** Returns where the call may run, and what is known of the route's habits. */
  RouteExecution execution();

  /**
   * Runs the handlers and completes the response, on the thread that calls it. Blocks as long as
   * the handlers do. Never throws: what handlers throw ends in a response or in a dropped
   * connection.
   */
  void run(ResponseSink sink);
}
