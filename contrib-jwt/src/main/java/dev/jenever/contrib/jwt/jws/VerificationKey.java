package dev.jenever.contrib.jwt.jws;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
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
   * Returns several keys; a token is accepted if one of them accepts it. Counterpart of {@code
   * jwt.VerificationKeySet}.
   */
  public static VerificationKey anyOf(Collection<VerificationKey> keys) {
    return new KeySet(List.copyOf(requireNonNull(keys, "keys")));
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
