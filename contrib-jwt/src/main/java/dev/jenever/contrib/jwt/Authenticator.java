package dev.jenever.contrib.jwt;

import dev.jenever.Context;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who logs in.
 *
 * <p>Called by many threads at once. Counterpart of {@code GinJWTMiddleware.Authenticator}.
 */
@FunctionalInterface
public interface Authenticator {

  /**
   * Returns who logs in: what {@link JwtBuilder#payloadFunc} makes claims of, and what is kept with
   * the refresh token. Null is somebody too.
   *
   * @throws JwtException when nobody does: 401 with its message
   * @throws Exception when finding out fails: nobody is let in, and what it means is left to the
   *     engine, 500 with {@code Recovery} and 400 for a request that could not be bound
   */
  @Nullable Object authenticate(Context c) throws Exception;
}
