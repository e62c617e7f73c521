package dev.jenever.compat.apps.jwt;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jenever.Context;
import dev.jenever.contrib.jwt.jws.SigningKey;
import dev.jenever.contrib.jwt.jws.Token;
import dev.jenever.contrib.jwt.jws.VerificationKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The twin of the keys in {@code tokens_options.go}. */
final class TokenKeys {

  private static final byte[] SECRET = "a secret of tokens, 32 bytes long".getBytes(UTF_8);
  private static final List<String> PAIRS = List.of("rsa", "ec256", "ec384", "ec521", "ed25519");
  private static final Map<String, SigningKey> SIGNING = new TreeMap<>();
  private static final Map<String, VerificationKey> VERIFICATION = new TreeMap<>();

  static {
    SIGNING.put("secret", SigningKey.hmac(SECRET));
    VERIFICATION.put("secret", VerificationKey.hmac(SECRET));
    for (String pair : PAIRS) {
      SIGNING.put(pair, SigningKey.pem(file(pair + ".pem")));
      VERIFICATION.put(pair, VerificationKey.pem(file(pair + "-public.pem")));
    }
    VERIFICATION.put("empty", VerificationKey.anyOf(List.of()));
    VERIFICATION.put(
        "set", VerificationKey.anyOf(List.of(VERIFICATION.get("ec256"), VERIFICATION.get("rsa"))));
  }

  private TokenKeys() {}

  /** Returns the name of the key that an algorithm needs. */
  static String nameFor(String alg) {
    return switch (alg) {
      case "HS256", "HS384", "HS512" -> "secret";
      case "ES256" -> "ec256";
      case "ES384" -> "ec384";
      case "ES512" -> "ec521";
      case "EdDSA" -> "ed25519";
      case "none" -> "none";
      default -> "rsa";
    };
  }

  /** Returns a key to sign with; where Go has none there is that of the tests. */
  static SigningKey signing(String name) {
    return SIGNING.getOrDefault(name, SIGNING.get("secret"));
  }

  static VerificationKey verification(Context c, Token token) {
    String name = c.defaultQuery("key", nameFor(token.method().alg()));
    if (name.equals("error")) {
      throw new IllegalArgumentException("no such key");
    }
    return VERIFICATION.get(name);
  }

  private static byte[] file(String name) {
    try (InputStream in = TokenKeys.class.getResourceAsStream("/fixtures/jwt-tokens/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
