package dev.jenever.contrib.jwt.jws;

import static java.util.Objects.requireNonNull;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A key that signatures are checked with, bound to the methods it is made for.
 *
 * <p>Immutable, safe for use by any thread; make it once, not per token. Counterpart of the values
 * a {@code jwt.Keyfunc} returns, of {@code jwt.VerificationKeySet}, and of {@code
 * jwt.ParseRSAPublicKeyFromPEM} and its kin.
 */
public abstract class VerificationKey {

  VerificationKey() {}

  /**
   * Returns a key for {@code HS256}, {@code HS384} and {@code HS512}; the bytes are copied.
   *
   * <p>RFC 7518 asks for as many bytes as the hash has: 32, 48 or 64. Fewer are accepted, since Go
   * does.
   *
   * @throws IllegalArgumentException when there are no bytes: anybody could sign
   */
  public static VerificationKey hmac(byte[] secret) {
    return new HmacKey(secret);
  }

  /**
   * Returns a key of a pair: RSA for {@code RS…} and {@code PS…}, an elliptic curve for its {@code
   * ES…}, Ed25519 for {@code EdDSA}.
   *
   * <p>It remembers a thousand tokens whose signatures were right, by their digests, so that each
   * costs the work of a signature once.
   *
   * @throws IllegalArgumentException when it is another kind of key, another curve, or RSA of less
   *     than 1024 bits
   */
  public static VerificationKey of(PublicKey key) {
    if (key instanceof RSAPublicKey rsa) {
      return new RememberingKey(new RsaKey(rsa));
    }
    if (key instanceof ECPublicKey ec) {
      return new RememberingKey(new AlgorithmKey(EnumSet.of(Family.ECDSA), Algorithms.ecdsa(ec)));
    }
    if (key instanceof EdECPublicKey ed && ed.getParams().getName().equals("Ed25519")) {
      return new RememberingKey(new EdKey(ed));
    }
    throw new IllegalArgumentException(
        "public key: "
            + requireNonNull(key, "key").getAlgorithm()
            + " (expected: RSA, elliptic curve or Ed25519)");
  }

  /**
   * Reads a public key: the first block of a text in PEM, which is a {@code PUBLIC KEY}, a {@code
   * CERTIFICATE} or an {@code RSA PUBLIC KEY}. Of certificates only the key is looked at.
   *
   * @throws IllegalArgumentException when it is none, or as {@link #of} does
   */
  public static VerificationKey pem(byte[] text) {
    return of(PublicKeys.ofPem(text));
  }

  /**
   * Returns several keys; a token is accepted if one of them accepts it. Counterpart of {@code
   * jwt.VerificationKeySet}.
   */
  public static VerificationKey anyOf(Collection<VerificationKey> keys) {
    return new KeySet(List.copyOf(requireNonNull(keys, "keys")));
  }

  /**
   * Returns this key for some methods only.
   *
   * @throws IllegalArgumentException when it is not made for one of them, or there are none
   */
  public VerificationKey only(SigningMethod... methods) {
    Set<SigningMethod> fewer = EnumSet.noneOf(SigningMethod.class);
    fewer.addAll(List.of(methods));
    if (fewer.isEmpty() || !methods().containsAll(fewer)) {
      throw new IllegalArgumentException("methods: " + fewer + " (expected: of " + methods() + ")");
    }
    return new RestrictedKey(this, fewer);
  }

  /** Returns the methods that this key is made for. */
  public abstract Set<SigningMethod> methods();

  /** Returns whether this is a key of the kind that a family needs, of whatever size. */
  abstract boolean isFor(Family family);

  /** Returns whether this key has signed a token; false for methods of other families. */
  abstract boolean verifies(SignedText token, SigningMethod method);

  /** Returns whether there is nothing in this set of keys. */
  boolean isEmpty() {
    return false;
  }
}
