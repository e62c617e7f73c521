package dev.jenever.contrib.jwt.jws;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.HashMap;
import java.util.Map;

/** A pair of keys on P-256 with a name, of which one half is published. */
final class Issuer {

  private final String id;
  private final KeyPair pair;

  Issuer(String id) {
    this.id = id;
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      this.pair = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  Map<String, Object> jwk() {
    ECPublicKey key = (ECPublicKey) pair.getPublic();
    return Map.of(
        "kty",
        "EC",
        "crv",
        "P-256",
        "kid",
        id,
        "use",
        "sig",
        "x",
        coordinate(key.getW().getAffineX()),
        "y",
        coordinate(key.getW().getAffineY()));
  }

  /** Returns the key with another member. */
  Map<String, Object> jwk(String name, Object value) {
    Map<String, Object> members = new HashMap<>(jwk());
    members.put(name, value);
    return members;
  }

  /** Returns a token of this issuer that names the key. */
  String token() {
    return token(Map.of("kid", id));
  }

  String token(Map<String, ?> header) {
    return SigningKey.of(pair.getPrivate()).sign(SigningMethod.ES256, header, Map.of("sub", "ann"));
  }

  private static String coordinate(BigInteger number) {
    byte[] bytes = new byte[32];
    byte[] magnitude = number.toByteArray();
    int length = Math.min(32, magnitude.length);
    System.arraycopy(magnitude, magnitude.length - length, bytes, 32 - length, length);
    return Base64Url.encode(bytes);
  }
}
