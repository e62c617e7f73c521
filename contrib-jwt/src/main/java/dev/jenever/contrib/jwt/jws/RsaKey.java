package dev.jenever.contrib.jwt.jws;

import java.security.interfaces.RSAPublicKey;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Checks signatures of RSA: {@code PS…} by java-jwt, {@code RS…} by the same class of the JDK that
 * java-jwt asks, without texts and look-ups on the way.
 */
final class RsaKey extends VerificationKey {

  private final VerificationKey byAlgorithms;
  private final Map<SigningMethod, ReusedSignature> direct = new EnumMap<>(SigningMethod.class);

  RsaKey(RSAPublicKey key) {
    byAlgorithms =
        new AlgorithmKey(EnumSet.of(Family.RSA, Family.RSA_PSS), Algorithms.rsa(key, null));
    direct.put(SigningMethod.RS256, new ReusedSignature("SHA256withRSA", key));
    direct.put(SigningMethod.RS384, new ReusedSignature("SHA384withRSA", key));
    direct.put(SigningMethod.RS512, new ReusedSignature("SHA512withRSA", key));
  }

  @Override
  public Set<SigningMethod> methods() {
    return byAlgorithms.methods();
  }

  @Override
  boolean isFor(Family family) {
    return byAlgorithms.isFor(family);
  }

  @Override
  boolean verifies(SignedText token, SigningMethod method) {
    ReusedSignature signature = direct.get(method);
    return signature == null ? byAlgorithms.verifies(token, method) : signature.verifies(token);
  }
}
