package dev.jenever.contrib.jwt;

import dev.jenever.contrib.jwt.jws.KeyFunction;
import dev.jenever.contrib.jwt.jws.SigningKey;
import dev.jenever.contrib.jwt.jws.SigningMethod;
import dev.jenever.contrib.jwt.jws.Token;
import dev.jenever.contrib.jwt.jws.VerificationKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What tokens are signed and verified with. */
final class Keys {

  /** Those of a middleware that has been closed: it knows no key. */
  static final Keys CLEARED =
      new Keys(
          SigningMethod.NONE,
          null,
          token -> {
            throw new JwtException(JwtError.MISSING_SECRET_KEY);
          });

  private final SigningMethod method;
  private final @Nullable SigningKey signing;
  private final KeyFunction verification;

  Keys(SigningMethod method, @Nullable SigningKey signing, KeyFunction verification) {
    this.method = method;
    this.signing = signing;
    this.verification = verification;
  }

  /** Keys for tokens of one method, the only one that is accepted. */
  static Keys of(SigningMethod method, SigningKey signing, VerificationKey verification) {
    return new Keys(
        method,
        signing,
        token -> {
          if (token.method() != method) {
            throw new JwtException(JwtError.INVALID_SIGNING_ALGORITHM);
          }
          return verification;
        });
  }

  /** Finds the key for a token that has been read. */
  @Nullable VerificationKey keyFor(Token token) throws Exception {
    return verification.keyFor(token);
  }

  /**
   * Signs claims.
   *
   * @throws JwtException when there is no key to sign with
   */
  String sign(Map<String, @Nullable Object> claims) {
    if (signing == null) {
      throw new JwtException(JwtError.MISSING_SECRET_KEY);
    }
    return signing.sign(method, claims);
  }
}
