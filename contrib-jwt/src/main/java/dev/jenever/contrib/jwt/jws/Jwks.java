package dev.jenever.contrib.jwt.jws;

import java.net.URI;
import java.util.List;

/**
 * The keys of a JWK set, fixed or fetched from where the issuer publishes them.
 *
 * <pre>{@code
 * Jwks keys = Jwks.at(URI.create("https://issuer.example/.well-known/jwks.json")).build();
 * Token token = parser.parse(raw, keys);
 * }</pre>
 *
 * <p>A token is checked with the key that its {@code kid} names, or with each key if it names none;
 * {@code use}, {@code key_ops} and {@code alg} of a key are binding, and so is its kind. Keys that
 * are too short, malformed or unknown are left out.
 *
 * <p>A fetched set is used for as long as its {@code Cache-Control} says, within bounds; then the
 * next token waits for a new one, so that a key that was withdrawn is not trusted any longer than
 * that. While the issuer cannot be reached, the last set goes on for a limited time. A token that
 * names an unknown key has the set fetched at once, but only so often.
 *
 * <p>Safe for use by any thread; those that need a new set wait for the one fetch that is under
 * way. There is no counterpart in golang-jwt.
 */
public final class Jwks implements KeyFunction {

  private final KeySource source;

  Jwks(KeySource source) {
    this.source = source;
  }

  /**
   * Returns a fixed set, in which there may be shared secrets ({@code oct}) of at least 32 bytes.
   *
   * @throws IllegalArgumentException when it is no JWK set, when no key of it can be used, or when
   *     there are secrets and public keys: one of them is in the wrong place
   */
  public static Jwks of(byte[] set) {
    JwkSet keys = JwkSet.read(set, false);
    if (keys.size() == 0) {
      throw new IllegalArgumentException("keys: none can be used (expected: at least one)");
    }
    return new Jwks(id -> keys);
  }

  /** Returns a builder of the set at an address. */
  public static JwksBuilder at(URI address) {
    return new JwksBuilder(address);
  }

  /**
   * Returns the keys that may have signed a token.
   *
   * @throws Exception when there are none, or the set is not available; the message names neither
   *     keys nor addresses, for it may reach a client
   */
  @Override
  public VerificationKey keyFor(Token token) throws Exception {
    List<VerificationKey> keys = source.keys(token.keyId().orElse(null)).keysFor(token);
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("no key of the set is for this token");
    }
    return keys.size() == 1 ? keys.get(0) : VerificationKey.anyOf(keys);
  }
}
