package dev.jenever.contrib.jwt.jws;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.EnumSet;
import java.util.Set;

/** Checks signatures of Ed25519 by the JDK. */
final class EdKey extends VerificationKey {

  private final PublicKey key;

  EdKey(PublicKey key) {
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
  boolean verifies(SignedText token, SigningMethod method) {
    if (method != SigningMethod.EDDSA) {
      return false;
    }
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(key);
      signature.update(token.bytes(), 0, token.claimsEnd());
      return signature.verify(token.signature());
    } catch (SignatureException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Ed25519", e);
    }
  }
}
