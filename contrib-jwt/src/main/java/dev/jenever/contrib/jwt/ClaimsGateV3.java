package dev.jenever.contrib.jwt;

import dev.jenever.contrib.jwt.jws.TokenException;
import dev.jenever.contrib.jwt.jws.TokenException.Reason;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** As gin-jwt 3: the parser has judged the claims; all there is to ask is that they end. */
final class ClaimsGateV3 implements ClaimsGate {

  @Override
  public void check(Map<String, @Nullable Object> claims) {
    if (claims.get("exp") == null) {
      throw new Refusal(400, JwtError.MISSING_EXP_FIELD);
    }
  }

  @Override
  public Refusal refusal(TokenException e) {
    if (e.is(Reason.EXPIRED)) {
      return new Refusal(401, JwtError.EXPIRED_TOKEN);
    }
    if (e.is(Reason.INVALID_CLAIM_TYPE) && says(e, "exp is invalid")) {
      return new Refusal(400, JwtError.WRONG_FORMAT_OF_EXP);
    }
    if (e.is(Reason.REQUIRED_CLAIM_MISSING) && says(e, "exp claim is required")) {
      return new Refusal(400, JwtError.MISSING_EXP_FIELD);
    }
    return new Refusal(401, e);
  }

  @Override
  public boolean isMerelyExpired(TokenException e) {
    return e.is(Reason.EXPIRED);
  }

  private static boolean says(TokenException e, String text) {
    return e.getMessage().contains(text);
  }
}
