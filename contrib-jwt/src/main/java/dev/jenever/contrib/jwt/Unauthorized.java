package dev.jenever.contrib.jwt;

import dev.jenever.Context;

/**
 * Answers those who are not let in.
 *
 * <p>Called by many threads at once. Counterpart of {@code GinJWTMiddleware.Unauthorized}.
 */
@FunctionalInterface
public interface Unauthorized {

  /**
   * Writes the answer; the challenge header is set and the chain aborted by then.
   *
   * @param code 400, 401, 403 or 500
   * @param message why, for the client
   */
  void answer(Context c, int code, String message) throws Exception;
}
