package dev.jenever.contrib.jwt.jws;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.EnumSet;
import java.util.Set;

/** Signs with Ed25519 by the JDK. */
final class EdSigningKey extends SigningKey {

  private final PrivateKey key;

  EdSigningKey(PrivateKey key) {
    this.key = key;
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
  byte[] signature(SigningMethod method, byte[] header, byte[] claims) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(header);
      signature.update((byte) '.');
      signature.update(claims);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Ed25519", e);
    }
  }
}
