package dev.jenever.server;

import java.time.Duration;

/**
 * A running server.
 *
 * <p>Safe for use by any thread. Gin has no counterpart; Go programs use {@code http.Server}.
 */
public interface Server extends AutoCloseable {

  /** How long {@link #close()} lets requests in flight finish: 10 seconds. */
  Duration DEFAULT_STOP_DEADLINE = Duration.ofSeconds(10);

  /** Returns the port of the first listener that has one, or -1 when none has. */
  int port();

  /** Returns the mode in which routes run that do not override it, after any fall-back. */
  ExecutionMode executionMode();

  /**
   * Stops accepting connections, lets requests in flight finish, then closes what is left.
   *
   * @param deadline how long to wait for requests in flight; those still running afterwards are
   *     cancelled and their connections closed
   * @return whether all requests finished in time
   */
  boolean stop(Duration deadline);

  /** Stops with the {@linkplain #DEFAULT_STOP_DEADLINE default deadline}. */
  @Override
  default void close() {
    stop(DEFAULT_STOP_DEADLINE);
  }

  /** Waits until the server has stopped. */
  void join() throws InterruptedException;
}
