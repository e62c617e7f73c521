package dev.jenever.contrib.jwt.jws;

import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.SignatureVerificationException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Checks signatures of RSA and ECDSA by java-jwt. */
final class AlgorithmKey extends VerificationKey {

  private final Set<Family> families;
  private final Map<SigningMethod, Algorithm> algorithms;

  AlgorithmKey(Set<Family> families, Map<SigningMethod, Algorithm> algorithms) {
    this.families = families;
    this.algorithms = algorithms;
  }

  @Override
  public Set<SigningMethod> methods() {
    return EnumSet.copyOf(algorithms.keySet());
  }

  @Override
  boolean isFor(Family family) {
    return families.contains(family);
  }

  @Override
  boolean verifies(SignedText token, SigningMethod method) {
    Algorithm algorithm = algorithms.get(method);
    if (algorithm == null) {
      return false;
    }
    try {
      algorithm.verify(new SignedJwt(token));
      return true;
    } catch (SignatureVerificationException e) {
      return false;
    }
  }
}
