package dev.jenever.contrib.jwt;

import dev.jenever.Context;
import dev.jenever.contrib.jwt.jws.Token;
import dev.jenever.contrib.jwt.jws.TokenException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides whether a token, expired or not, may still be exchanged for a new one. */
final class RefreshWindow {

  private final Verifier verifier;
  private final ClaimsGate gate;
  private final Duration maxRefresh;
  private final InstantSource clock;

  RefreshWindow(JwtBuilder options, Verifier verifier, ClaimsGate gate) {
    this.verifier = verifier;
    this.gate = gate;
    this.maxRefresh = options.maxRefresh;
    this.clock = options.timeFunc;
  }

  /**
   * Returns the claims of the token of a request.
   *
   * @throws TokenException when there is more wrong with it than its time
   * @throws JwtException when there is none, or it was issued too long ago
   */
  Map<String, @Nullable Object> claims(Context c) {
    Map<String, @Nullable Object> claims = tokenOf(c).claims();
    if (issuedAt(claims) < clock.instant().minus(maxRefresh).getEpochSecond()) {
      throw new JwtException(JwtError.EXPIRED_TOKEN);
    }
    return claims;
  }

  private Token tokenOf(Context c) {
    try {
      return verifier.parse(c);
    } catch (TokenException e) {
      if (!gate.isMerelyExpired(e)) {
        throw e;
      }
      return verifier.expired(c);
    }
  }

  private static long issuedAt(Map<String, @Nullable Object> claims) {
    if (!claims.containsKey("orig_iat")) {
      throw new JwtException("missing orig_iat claim");
    }
    if (claims.get("orig_iat") instanceof Number seconds) {
      return seconds.longValue();
    }
    throw new JwtException("invalid orig_iat format");
  }
}
