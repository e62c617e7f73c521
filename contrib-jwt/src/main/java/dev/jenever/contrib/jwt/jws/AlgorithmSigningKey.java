package dev.jenever.contrib.jwt.jws;

import com.auth0.jwt.algorithms.Algorithm;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Signs by java-jwt. */
final class AlgorithmSigningKey extends SigningKey {

  private final Set<Family> families;
  private final Map<SigningMethod, Algorithm> algorithms;

  AlgorithmSigningKey(Set<Family> families, Map<SigningMethod, Algorithm> algorithms) {
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
  byte[] signature(SigningMethod method, byte[] header, byte[] claims) {
    return algorithms.get(method).sign(header, claims);
  }
}
