package dev.jenever.contrib.jwt;

import dev.jenever.Context;

/** A kind of place where a token may be. */
@FunctionalInterface
interface TokenSource {

  /** Where no token ever is. */
  TokenSource NOWHERE = (c, name) -> "";

  /**
   * Returns the token.
   *
   * @throws JwtException when there is none
   */
  String token(Context c, String name);
}
