package dev.jenever.contrib.jwt.jws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The keys in the resources of the tests. */
final class TestKeys {

  static final byte[] SECRET = "a secret of tests, 32 bytes long".getBytes(UTF_8);

  private TestKeys() {}

  static byte[] file(String name) {
    try (InputStream in = TestKeys.class.getResourceAsStream("/keys/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the key that signs by a method. */
  static SigningKey signing(SigningMethod method) {
    return switch (method.family()) {
      case NONE -> throw new IllegalArgumentException("none");
      case HMAC -> SigningKey.hmac(SECRET);
      default -> SigningKey.pem(file(nameFor(method) + "-pkcs8.pem"));
    };
  }

  /** Returns the key that verifies by a method. */
  static VerificationKey verification(SigningMethod method) {
    return switch (method.family()) {
      case NONE -> throw new IllegalArgumentException("none");
      case HMAC -> VerificationKey.hmac(SECRET);
      default -> VerificationKey.pem(file(nameFor(method) + "-spki.pem"));
    };
  }

  private static String nameFor(SigningMethod method) {
    return switch (method) {
      case ES256 -> "ec256";
      case ES384 -> "ec384";
      case ES512 -> "ec521";
      case EDDSA -> "ed25519";
      default -> "rsa";
    };
  }
}
