package dev.jenever.contrib.jwt;

import dev.jenever.contrib.jwt.jws.TokenException;
import dev.jenever.spi.JsonException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes access tokens. */
final class TokenIssuer {

  private static final String ORIG_IAT = "orig_iat";

  private final Dialect dialect;
  private final InstantSource clock;
  private final String expField;
  private final Function<@Nullable Object, Map<String, ? extends @Nullable Object>> payload;
  private final Function<@Nullable Object, Duration> timeout;
  private final Supplier<Keys> keys;

  TokenIssuer(JwtBuilder options, Supplier<Keys> keys) {
    this.dialect = options.dialect;
    this.clock = options.timeFunc;
    this.expField = options.expField;
    this.payload = options.payloadFunc;
    this.timeout = options.timeoutFunc();
    this.keys = keys;
  }

  /**
   * Makes a token for somebody.
   *
   * @throws JwtException when it cannot be signed
   */
  TokenPair issue(@Nullable Object userData) {
    Map<String, @Nullable Object> claims = new HashMap<>(payload.apply(userData));
    if (dialect != Dialect.V3) {
      return sign(claims, Collections.unmodifiableMap(new HashMap<>(claims)));
    }
    claims.remove("exp");
    claims.remove(ORIG_IAT);
    return sign(claims, userData);
  }

  /** Makes a token with the claims of another. */
  TokenPair renew(Map<String, @Nullable Object> claims) {
    return sign(new HashMap<>(claims), claims);
  }

  private TokenPair sign(Map<String, @Nullable Object> claims, @Nullable Object forTimeout) {
    Instant now = clock.instant();
    Instant expiry = now.plus(timeout.apply(forTimeout));
    claims.put(expField, expiry.getEpochSecond());
    claims.put(ORIG_IAT, now.getEpochSecond());
    return new TokenPair(
        signed(claims), "Bearer", "", expiry.getEpochSecond(), now.getEpochSecond());
  }

  private String signed(Map<String, @Nullable Object> claims) {
    try {
      return keys.get().sign(claims);
    } catch (TokenException | JsonException e) {
      throw JwtException.caused(JwtError.FAILED_TOKEN_CREATION, e);
    }
  }
}
