package dev.jenever.contrib.jwt.jws;

import java.util.EnumSet;
import java.util.Set;

/** A key for some of the methods that it could be used with. */
final class RestrictedKey extends VerificationKey {

  private final VerificationKey key;
  private final Set<SigningMethod> methods;

  RestrictedKey(VerificationKey key, Set<SigningMethod> methods) {
    this.key = key;
    this.methods = methods;
  }

  @Override
  public Set<SigningMethod> methods() {
    return EnumSet.copyOf(methods);
  }

  @Override
  boolean isFor(Family family) {
    return key.isFor(family);
  }

  @Override
  boolean verifies(SignedText token, SigningMethod method) {
    return methods.contains(method) && key.verifies(token, method);
  }
}
