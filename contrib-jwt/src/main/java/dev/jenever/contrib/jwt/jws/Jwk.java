package dev.jenever.contrib.jwt.jws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A key of a JWK set, by RFC 7517.
 *
 * @param id the {@code kid}, null if there is none
 * @param isSecret whether it is a shared secret, which should not be published
 * @param key the key, bound to its {@code alg} if it has one
 */
record Jwk(@Nullable String id, boolean isSecret, VerificationKey key) {

  private static final Base64Url BASE64 = new Base64Url(false, false);
  private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");
  private static final int LEAST_RSA_BITS = 2048;
  private static final BigInteger LEAST_EXPONENT = BigInteger.valueOf(3);

  /**
   * Makes a key of the members of a JWK.
   *
   * @throws IllegalArgumentException when it is not for checking signatures, or no key
   */
  static Jwk of(Map<?, ?> members) {
    requireUse(members);
    String kind = text(members, "kty");
    VerificationKey key =
        switch (kind) {
          case "RSA" -> VerificationKey.of(rsa(members));
          case "EC" -> VerificationKey.of(ec(members));
          case "OKP" -> VerificationKey.of(ed(members));
          case "oct" -> secret(members);
          default ->
              throw new IllegalArgumentException(
                  "kty: " + kind + " (expected: RSA, EC, OKP or oct)");
        };
    Object alg = members.get("alg");
    String id = members.get("kid") instanceof String kid ? kid : null;
    return new Jwk(id, kind.equals("oct"), alg == null ? key : key.only(method(alg)));
  }

  private static void requireUse(Map<?, ?> members) {
    Object use = members.get("use");
    if (use != null && !use.equals("sig")) {
      throw new IllegalArgumentException("use: " + use + " (expected: sig)");
    }
    Object operations = members.get("key_ops");
    if (operations != null && !(operations instanceof List<?> list && list.contains("verify"))) {
      throw new IllegalArgumentException("key_ops: " + operations + " (expected: verify)");
    }
  }

  private static SigningMethod method(Object alg) {
    // Many write the size of the curve in place of that of the hash.
    String name = alg.equals("ES521") ? "ES512" : alg.toString();
    return SigningMethod.of(name)
        .orElseThrow(
            () -> new IllegalArgumentException("alg: " + alg + " (expected: one for signatures)"));
  }

  private static PublicKey rsa(Map<?, ?> members) {
    BigInteger modulus = number(members, "n");
    BigInteger exponent = number(members, "e");
    if (modulus.bitLength() < LEAST_RSA_BITS) {
      throw new IllegalArgumentException(
          "n: " + modulus.bitLength() + " bits (expected: at least " + LEAST_RSA_BITS + ")");
    }
    if (exponent.compareTo(LEAST_EXPONENT) < 0 || !exponent.testBit(0)) {
      throw new IllegalArgumentException("e: " + exponent + " (expected: odd, at least 3)");
    }
    return made(
        () ->
            KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent)));
  }

  private static PublicKey ec(Map<?, ?> members) {
    Curve curve = Curve.named(text(members, "crv"));
    ECPoint point = new ECPoint(number(members, "x"), number(members, "y"));
    curve.require(point);
    return made(
        () ->
            KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, curve.parameters())));
  }

  private static PublicKey ed(Map<?, ?> members) {
    String curve = text(members, "crv");
    byte[] point = bytes(members, "x");
    if (!curve.equals("Ed25519") || point.length != 32) {
      throw new IllegalArgumentException(
          "crv: " + curve + ", x: " + point.length + " bytes (expected: Ed25519, 32 bytes)");
    }
    byte[] der =
        HexFormat.of()
            .parseHex(HexFormat.of().formatHex(ED25519) + HexFormat.of().formatHex(point));
    return made(
        () -> KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
  }

  /** Returns a secret for the methods whose hash is not longer than it is. */
  private static VerificationKey secret(Map<?, ?> members) {
    byte[] secret = bytes(members, "k");
    VerificationKey key = VerificationKey.hmac(secret);
    SigningMethod[] methods =
        key.methods().stream()
            .filter(method -> method.hashBits() <= secret.length * 8)
            .toArray(SigningMethod[]::new);
    if (methods.length == 0) {
      throw new IllegalArgumentException("k: " + secret.length + " bytes (expected: at least 32)");
    }
    return key.only(methods);
  }

  private static PublicKey made(Making making) {
    try {
      return making.make();
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static BigInteger number(Map<?, ?> members, String name) {
    return new BigInteger(1, bytes(members, name));
  }

  private static byte[] bytes(Map<?, ?> members, String name) {
    byte[] text = text(members, name).getBytes(UTF_8);
    try {
      return BASE64.decode(text, 0, text.length);
    } catch (Base64Url.Corrupt e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }

  private static String text(Map<?, ?> members, String name) {
    if (members.get(name) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException(name + ": " + members.get(name) + " (expected: a text)");
  }

  /** One way to make a key. */
  private interface Making {
    PublicKey make() throws GeneralSecurityException;
  }
}
