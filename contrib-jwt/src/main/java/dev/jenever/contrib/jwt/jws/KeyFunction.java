package dev.jenever.contrib.jwt.jws;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the key for a token, by its header or its claims.
 *
 * <p>What it sees is not verified yet: do not act on it. Called by many threads at once.
 *
 * <p>Counterpart of {@code jwt.Keyfunc}.
 */
@FunctionalInterface
public interface KeyFunction {

  /**
   * Returns the key that must have signed the token, or several of which one has: {@link
   * VerificationKey#anyOf}. Null is a key that fits no method.
   *
   * @throws Exception when there is no key; the message becomes part of what the parser says
   */
  @Nullable VerificationKey keyFor(Token token) throws Exception;

  /**
   * Returns a function that knows keys by {@code kid}: the new one signs while the old ones are
   * accepted until their tokens have expired. A token that names none of them, or none, is refused.
   */
  static KeyFunction byId(Map<String, VerificationKey> keys) {
    Map<String, VerificationKey> known = Map.copyOf(keys);
    return token -> {
      VerificationKey key = token.keyId().map(known::get).orElse(null);
      if (key == null) {
        throw new IllegalArgumentException("unknown key");
      }
      return key;
    };
  }

  /**
   * Returns a function that asks another one, by {@code iss}: several issuers, each with keys of
   * its own. A token of another issuer, or of none, is refused.
   */
  static KeyFunction byIssuer(Map<String, KeyFunction> issuers) {
    Map<String, KeyFunction> known = Map.copyOf(issuers);
    return token -> {
      KeyFunction keys = token.claims().get("iss") instanceof String iss ? known.get(iss) : null;
      if (keys == null) {
        throw new IllegalArgumentException("unknown issuer");
      }
      return keys.keyFor(token);
    };
  }
}
