package dev.jenever.contrib.jwt.jws;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Several keys of which one must have signed. */
final class KeySet extends VerificationKey {

  private final List<VerificationKey> keys;

  KeySet(List<VerificationKey> keys) {
    this.keys = keys;
  }

  @Override
  public Set<SigningMethod> methods() {
    Set<SigningMethod> methods = EnumSet.noneOf(SigningMethod.class);
    keys.forEach(key -> methods.addAll(key.methods()));
    return methods;
  }

  /** Go speaks of the last key when none has signed. */
  @Override
  boolean isFor(Family family) {
    return !keys.isEmpty() && keys.get(keys.size() - 1).isFor(family);
  }

  @Override
  boolean verifies(SignedText token, SigningMethod method) {
    return keys.stream().anyMatch(key -> key.verifies(token, method));
  }

  @Override
  boolean isEmpty() {
    return keys.isEmpty();
  }
}
