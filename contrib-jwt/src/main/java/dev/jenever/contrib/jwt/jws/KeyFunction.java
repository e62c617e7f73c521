package dev.jenever.contrib.jwt.jws;

import org.jspecify.annotations.Nullable;

/**
 * Finds the key for a token, by its header or its claims.
 *
 * <p>What it sees is not verified yet: do not act on it. Called by many threads at once.
 *
 * <p>Counterpart of {@code jwt.Keyfunc}.
 */
@FunctionalInterface
public interface KeyFunction {

  /**
   * Returns the key that must have signed the token, or several of which one has: {@link
   * VerificationKey#anyOf}. Null is a key that fits no method.
   *
   * @throws Exception when there is no key; the message becomes part of what the parser says
   */
  @Nullable VerificationKey keyFor(Token token) throws Exception;
}
