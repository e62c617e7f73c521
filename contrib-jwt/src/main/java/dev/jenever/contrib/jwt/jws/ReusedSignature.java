package dev.jenever.contrib.jwt.jws;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Checks signatures by the JDK, with an object that was made ready for an earlier one, unless
 * another thread has it.
 */
final class ReusedSignature {

  private final String algorithm;
  private final PublicKey key;
  private final AtomicReference<Signature> spare = new AtomicReference<>();

  ReusedSignature(String algorithm, PublicKey key) {
    this.algorithm = algorithm;
    this.key = key;
  }

  /** Returns whether the key has signed a token; one that failed otherwise is not used again. */
  boolean verifies(SignedText token) {
    try {
      Signature known = spare.getAndSet(null);
      Signature signature = known == null ? fresh() : known;
      signature.update(token.bytes(), 0, token.claimsEnd());
      boolean verified = signature.verify(token.signature());
      spare.set(signature);
      return verified;
    } catch (SignatureException | InvalidKeyException e) {
      return false;
    }
  }

  private Signature fresh() throws InvalidKeyException {
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initVerify(key);
      return signature;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
