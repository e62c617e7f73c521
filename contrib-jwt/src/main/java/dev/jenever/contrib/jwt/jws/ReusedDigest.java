package dev.jenever.contrib.jwt.jws;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.atomic.AtomicReference;

/** Hashes by the JDK, with an object that was used before, unless another thread has it. */
final class ReusedDigest {

  private final String algorithm;
  private final AtomicReference<MessageDigest> spare = new AtomicReference<>();

  ReusedDigest(String algorithm) {
    this.algorithm = algorithm;
  }

  /** Returns the hash of the first bytes of some. */
  byte[] of(byte[] bytes, int length) {
    MessageDigest known = spare.getAndSet(null);
    MessageDigest digest = known == null ? fresh() : known;
    digest.update(bytes, 0, length);
    byte[] hash = digest.digest();
    spare.set(digest);
    return hash;
  }

  private MessageDigest fresh() {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
