package dev.jenever.contrib.jwt;

import dev.jenever.contrib.jwt.jws.TokenException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the middleware asks of verified claims, and what it makes of tokens that are not. */
interface ClaimsGate {

  /**
   * Looks at verified claims.
   *
   * @throws Refusal when they do not let anybody in
   */
  void check(Map<String, @Nullable Object> claims);

  /** Returns how a token that was not accepted is refused. */
  Refusal refusal(TokenException e);

  /** Returns whether a token is good but for the time at which it expires. */
  boolean isMerelyExpired(TokenException e);
}
