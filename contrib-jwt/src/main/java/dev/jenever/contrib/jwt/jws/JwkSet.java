package dev.jenever.contrib.jwt.jws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys of a JWK set that signatures can be checked with; others are left out. */
final class JwkSet {

  private static final Logger LOG = LoggerFactory.getLogger(Jwks.class);

  private final List<Jwk> keys;

  private JwkSet(List<Jwk> keys) {
    this.keys = keys;
  }

  /**
   * Reads a JWK set.
   *
   * @param published whether anybody can read it, so that what is secret in it does not count
   * @throws IllegalArgumentException when it is none; single keys that do not suit are left out
   */
  static JwkSet read(byte[] text, boolean published) {
    Object list = object(text).get("keys");
    if (!(list instanceof List<?> members)) {
      throw new IllegalArgumentException("JWK set: no list of keys");
    }
    List<Jwk> keys = new ArrayList<>();
    for (Object member : members) {
      Jwk key = key(member);
      if (key != null && !(published && key.isSecret())) {
        keys.add(key);
      }
    }
    if (keys.stream().map(Jwk::isSecret).distinct().count() > 1) {
      throw new IllegalArgumentException(
          "JWK set: shared secrets and public keys (expected: either)");
    }
    return new JwkSet(keys);
  }

  private static Map<String, @Nullable Object> object(byte[] text) {
    try {
      return Json.read(text);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("JWK set: " + e.getMessage(), e);
    }
  }

  private static @Nullable Jwk key(@Nullable Object member) {
    if (!(member instanceof Map<?, ?> members)) {
      return null;
    }
    try {
      return Jwk.of(members);
    } catch (IllegalArgumentException e) {
      LOG.debug("A key of a JWK set is left out, kid {}: {}", members.get("kid"), e.getMessage());
      return null;
    }
  }

  int size() {
    return keys.size();
  }

  /** Returns whether there is a key of this name; any key will do for a token without one. */
  boolean knows(@Nullable String id) {
    return id == null || keys.stream().anyMatch(key -> id.equals(key.id()));
  }

  /**
   * Returns the keys that may have signed a token: those of its {@code kid}, or if there are none,
   * those without one; all if it names none. Only those made for its method.
   */
  List<VerificationKey> keysFor(Token token) {
    String id = token.keyId().orElse(null);
    boolean named = id != null && knows(id);
    return keys.stream()
        .filter(key -> id == null || (named ? id.equals(key.id()) : key.id() == null))
        .map(Jwk::key)
        .filter(key -> key.methods().contains(token.method()))
        .toList();
  }
}
