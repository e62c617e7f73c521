package dev.jenever.contrib.jwt;

import dev.jenever.Context;

/**
 * Hands new tokens to the client.
 *
 * <p>Called by many threads at once. Counterpart of {@code GinJWTMiddleware.LoginResponse} and
 * {@code RefreshResponse}.
 */
@FunctionalInterface
public interface TokenResponse {

  /** Writes the answer; cookies are set by then. */
  void answer(Context c, TokenPair tokens) throws Exception;
}
