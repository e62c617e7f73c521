package dev.jenever.contrib.jwt;

import dev.jenever.Context;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether somebody who is known may do what the request asks for.
 *
 * <p>Called by many threads at once. Counterpart of {@code GinJWTMiddleware.Authorizer}.
 */
@FunctionalInterface
public interface Authorizer {

  /**
   * Returns whether the request goes on; otherwise it is answered with 403.
   *
   * @param identity what {@link JwtBuilder#identityHandler} has returned
   * @throws Exception what happens then is left to the engine; the request does not go on
   */
  boolean authorize(Context c, @Nullable Object identity) throws Exception;
}
