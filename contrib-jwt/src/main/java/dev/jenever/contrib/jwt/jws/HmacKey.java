package dev.jenever.contrib.jwt.jws;

import com.auth0.jwt.algorithms.Algorithm;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Checks HMACs by making them. */
final class HmacKey extends VerificationKey {

  private final Map<SigningMethod, Algorithm> algorithms;

  HmacKey(byte[] secret) {
    this.algorithms = Algorithms.hmac(secret);
  }

  @Override
  public Set<SigningMethod> methods() {
    return EnumSet.copyOf(algorithms.keySet());
  }

  @Override
  boolean isFor(Family family) {
    return family == Family.HMAC;
  }

  @Override
  boolean verifies(SignedText token, SigningMethod method) {
    Algorithm algorithm = algorithms.get(method);
    return algorithm != null
        && MessageDigest.isEqual(algorithm.sign(token.header(), token.claims()), token.signature());
  }
}
