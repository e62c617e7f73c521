package dev.jenever.contrib.jwt;

import dev.jenever.contrib.jwt.jws.TokenException;
import dev.jenever.contrib.jwt.jws.TokenException.Reason;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** As gin-jwt 2: the middleware judges once more when a token expires, by a clock of its own. */
final class ClaimsGateV2 implements ClaimsGate {

  private static final Set<Reason> EXPIRED = Set.of(Reason.EXPIRED);

  private final String expField;
  private final InstantSource clock;

  ClaimsGateV2(String expField, InstantSource clock) {
    this.expField = expField;
    this.clock = clock;
  }

  @Override
  public void check(Map<String, @Nullable Object> claims) {
    Object exp = claims.get(expField);
    if (exp == null) {
      throw new Refusal(400, JwtError.MISSING_EXP_FIELD);
    }
    if (seconds(exp) < clock.instant().getEpochSecond()) {
      throw new Refusal(401, JwtError.EXPIRED_TOKEN);
    }
  }

  private static long seconds(Object exp) {
    if (exp instanceof Double number) {
      return wholeSeconds(number);
    }
    if (exp instanceof BigDecimal number && number.scale() == 0) {
      return inRange(number);
    }
    throw new Refusal(400, JwtError.WRONG_FORMAT_OF_EXP);
  }

  /** What is too large for an integer becomes the smallest one, as it does on Go's machines. */
  private static long wholeSeconds(double seconds) {
    return Math.abs(seconds) < 0x1p63 ? (long) seconds : Long.MIN_VALUE;
  }

  private static long inRange(BigDecimal number) {
    try {
      return number.longValueExact();
    } catch (ArithmeticException e) {
      throw new Refusal(400, JwtError.WRONG_FORMAT_OF_EXP);
    }
  }

  @Override
  public Refusal refusal(TokenException e) {
    return new Refusal(401, e);
  }

  @Override
  public boolean isMerelyExpired(TokenException e) {
    return e.reasons().equals(EXPIRED);
  }
}
