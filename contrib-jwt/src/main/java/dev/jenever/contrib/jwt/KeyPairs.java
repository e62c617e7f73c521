package dev.jenever.contrib.jwt;

import dev.jenever.contrib.jwt.jws.Parser;
import dev.jenever.contrib.jwt.jws.SigningKey;
import dev.jenever.contrib.jwt.jws.SigningMethod;
import dev.jenever.contrib.jwt.jws.TokenException;
import dev.jenever.contrib.jwt.jws.VerificationKey;
import java.util.Map;

/** Tries whether two keys belong together. */
final class KeyPairs {

  private KeyPairs() {}

  /**
   * Signs and verifies once, so that no middleware refuses the tokens it has made itself.
   *
   * @throws JwtException when the public key is not that of the private key
   */
  static void requirePair(SigningMethod method, SigningKey signing, VerificationKey verification) {
    try {
      Parser.builder().build().parse(signing.sign(method, Map.of()), token -> verification);
    } catch (TokenException e) {
      throw JwtException.ofConstruction(JwtError.INVALID_PUB_KEY, e);
    }
  }
}
