package dev.jenever;

/**
 * Handles a request, or a part of it: handlers, middleware and not-found handlers are all of this
 * one type.
 *
 * <p>A middleware does its work before and after {@link Context#next()}; a handler that returns
 * without calling it lets the chain go on all the same. Only {@link Context#abort()} stops the
 * chain. An exception that leaves a handler travels through the handlers that called {@code
 * next()}, where {@code Recovery} turns it into a 500.
 *
 * <p>One instance serves many requests at once, so it keeps per-request state in the context.
 *
 * <p>Counterpart of {@code gin.HandlerFunc}.
 */
@FunctionalInterface
public interface Handler {

  /**
   * Handles the request.
   *
   * @param c the context of this one request
   * @throws Exception whatever went wrong; the counterpart of a panic in Go
   */
  void handle(Context c) throws Exception;
}
