package dev.jenever.contrib.jwt.jws;

import java.security.PublicKey;
import java.util.EnumSet;
import java.util.Set;

/** Checks signatures of Ed25519 by the JDK. */
final class EdKey extends VerificationKey {

  private final ReusedSignature signature;

  EdKey(PublicKey key) {
    this.signature = new ReusedSignature("Ed25519", key);
  }

  @Override
  public Set<SigningMethod> methods() {
    return EnumSet.of(SigningMethod.EDDSA);
  }

  @Override
  boolean isFor(Family family) {
    return family == Family.EDDSA;
  }

  @Override
  boolean verifies(SignedText token, SigningMethod method) {
    return method == SigningMethod.EDDSA && signature.verifies(token);
  }
}
