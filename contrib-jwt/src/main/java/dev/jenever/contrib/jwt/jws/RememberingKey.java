package dev.jenever.contrib.jwt.jws;

import java.security.MessageDigest;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Remembers which tokens a key has signed, for clients send the same one again and again: a digest
 * costs a small part of what a signature of RSA does, and a smaller part of others.
 *
 * <p>Nothing else is remembered: not what was not signed, and nothing about claims. There is a
 * fixed number of places, and each digest has one of them.
 */
final class RememberingKey extends VerificationKey {

  private static final int PLACES = 1024;

  private final VerificationKey key;
  private final ReusedDigest hash = new ReusedDigest("SHA-256");
  private final AtomicReferenceArray<byte[]> digests = new AtomicReferenceArray<>(PLACES);

  RememberingKey(VerificationKey key) {
    this.key = key;
  }

  @Override
  public Set<SigningMethod> methods() {
    return key.methods();
  }

  @Override
  boolean isFor(Family family) {
    return key.isFor(family);
  }

  /** The method is part of the digest, in the header of the token. */
  @Override
  boolean verifies(SignedText token, SigningMethod method) {
    byte[] digest = hash.of(token.bytes(), token.bytes().length);
    int place = (digest[0] << 8 | digest[1] & 0xff) & PLACES - 1;
    byte[] known = digests.get(place);
    if (known != null && MessageDigest.isEqual(known, digest)) {
      return true;
    }
    boolean verified = key.verifies(token, method);
    if (verified) {
      digests.set(place, digest);
    }
    return verified;
  }
}
