package dev.jenever.contrib.jwt.jws;

import com.auth0.jwt.algorithms.Algorithm;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The algorithms of java-jwt that a key can be used with. */
final class Algorithms {

  /** As in Go: shorter keys can be taken apart. */
  private static final int LEAST_RSA_BITS = 1024;

  private Algorithms() {}

  static Map<SigningMethod, Algorithm> hmac(byte[] secret) {
    if (secret.length == 0) {
      throw new IllegalArgumentException("secret: 0 bytes (expected: at least 1)");
    }
    Map<SigningMethod, Algorithm> algorithms = new EnumMap<>(SigningMethod.class);
    algorithms.put(SigningMethod.HS256, Algorithm.HMAC256(secret));
    algorithms.put(SigningMethod.HS384, Algorithm.HMAC384(secret));
    algorithms.put(SigningMethod.HS512, Algorithm.HMAC512(secret));
    return algorithms;
  }

  static Map<SigningMethod, Algorithm> rsa(
      @Nullable RSAPublicKey open, @Nullable RSAPrivateKey secret) {
    requireStrong(open == null ? secret : open);
    Map<SigningMethod, Algorithm> algorithms = new EnumMap<>(SigningMethod.class);
    algorithms.put(SigningMethod.RS256, Algorithm.RSA256(open, secret));
    algorithms.put(SigningMethod.RS384, Algorithm.RSA384(open, secret));
    algorithms.put(SigningMethod.RS512, Algorithm.RSA512(open, secret));
    algorithms.put(SigningMethod.PS256, Algorithm.RSA256PSS(open, secret));
    algorithms.put(SigningMethod.PS384, Algorithm.RSA384PSS(open, secret));
    algorithms.put(SigningMethod.PS512, Algorithm.RSA512PSS(open, secret));
    return algorithms;
  }

  static Map<SigningMethod, Algorithm> ecdsa(ECPublicKey open) {
    Curve curve = Curve.of(open);
    curve.require(open.getW());
    return ecdsa(curve, open, null);
  }

  static Map<SigningMethod, Algorithm> ecdsa(ECPrivateKey secret) {
    return ecdsa(Curve.of(secret), null, secret);
  }

  private static Map<SigningMethod, Algorithm> ecdsa(
      Curve curve, @Nullable ECPublicKey open, @Nullable ECPrivateKey secret) {
    return switch (curve) {
      case P256 -> Map.of(SigningMethod.ES256, Algorithm.ECDSA256(open, secret));
      case P384 -> Map.of(SigningMethod.ES384, Algorithm.ECDSA384(open, secret));
      case P521 -> Map.of(SigningMethod.ES512, Algorithm.ECDSA512(open, secret));
    };
  }

  private static void requireStrong(@Nullable RSAKey key) {
    int bits = key == null ? 0 : key.getModulus().bitLength();
    if (bits < LEAST_RSA_BITS) {
      throw new IllegalArgumentException(
          "RSA key: " + bits + " bits (expected: at least " + LEAST_RSA_BITS + ")");
    }
  }
}
