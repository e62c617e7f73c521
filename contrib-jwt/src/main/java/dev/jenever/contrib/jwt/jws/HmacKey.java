package dev.jenever.contrib.jwt.jws;

import com.auth0.jwt.algorithms.Algorithm;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Checks HMACs by making them. */
final class HmacKey extends VerificationKey {

  private final Map<SigningMethod, Algorithm> algorithms;

  HmacKey(byte[] secret) {
    this.algorithms = algorithms(secret);
  }

  static Map<SigningMethod, Algorithm> algorithms(byte[] secret) {
    if (secret.length == 0) {
      throw new IllegalArgumentException("secret: 0 bytes (expected: at least 1)");
    }
    Map<SigningMethod, Algorithm> algorithms = new EnumMap<>(SigningMethod.class);
    algorithms.put(SigningMethod.HS256, Algorithm.HMAC256(secret));
    algorithms.put(SigningMethod.HS384, Algorithm.HMAC384(secret));
    algorithms.put(SigningMethod.HS512, Algorithm.HMAC512(secret));
    return algorithms;
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
