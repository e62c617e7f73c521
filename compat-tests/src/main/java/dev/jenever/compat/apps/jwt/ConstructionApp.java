package dev.jenever.compat.apps.jwt;

import static dev.jenever.compat.apps.jwt.Shared.SECRET;
import static dev.jenever.compat.apps.jwt.Shared.encryptedDer;
import static dev.jenever.compat.apps.jwt.Shared.keyFile;

import dev.jenever.Engine;
import dev.jenever.H;
import dev.jenever.contrib.jwt.JwtBuilder;
import dev.jenever.contrib.jwt.JwtMiddleware;
import dev.jenever.contrib.jwt.jws.VerificationKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The twin of {@code construction} in {@code v3_login.go}. */
final class ConstructionApp {

  private static final String PKCS1 = "private-pkcs1.pem";
  private static final String PKCS8 = "private-pkcs8.pem";
  private static final String PKIX = "public-pkix.pem";

  private ConstructionApp() {}

  /** construction: what a middleware cannot be made of. */
  static Engine construction() {
    Map<String, Supplier<JwtBuilder>> kinds = new HashMap<>();
    kinds.put("nothing", JwtMiddleware::builder);
    kinds.put("key", () -> with(SECRET));
    kinds.put("key-func", ConstructionApp::keyFunc);
    kinds.put("empty-key", () -> with(new byte[0]));
    kinds.put("unknown-algorithm", () -> with(SECRET).signingAlgorithm("foo"));
    kinds.put("none-algorithm", () -> with(SECRET).signingAlgorithm("none"));
    kinds.put("es256-with-a-secret", () -> with(SECRET).signingAlgorithm("ES256"));
    kinds.put("lookup-without-colon", () -> with(SECRET).tokenLookup("header"));
    kinds.put("key-func-and-no-key", () -> keyFunc().authenticator(Shared::authenticate));
    kinds.put("negative-refresh-length", () -> with(SECRET).refreshTokenLength(-1));
    files(kinds);
    pairs(kinds);
    encrypted(kinds);
    Engine r = Shared.engine();
    r.get("/:kind", c -> c.json(200, H.of("error", complaint(kinds.get(c.param("kind"))))));
    return r;
  }

  private static String complaint(Supplier<JwtBuilder> kind) {
    try {
      kind.get().build();
      return null;
    } catch (RuntimeException e) {
      return e.getMessage();
    }
  }

  private static JwtBuilder with(byte[] key) {
    return JwtMiddleware.builder().key(key);
  }

  private static JwtBuilder keyFunc() {
    VerificationKey key = VerificationKey.hmac(SECRET);
    return JwtMiddleware.builder().keyFunc(t -> key);
  }

  private static JwtBuilder rs(String algorithm) {
    return JwtMiddleware.builder().signingAlgorithm(algorithm);
  }

  private static JwtBuilder pair(String algorithm, String privateKey, String publicKey) {
    return rs(algorithm).privKeyBytes(keyFile(privateKey)).pubKeyBytes(keyFile(publicKey));
  }

  private static void files(Map<String, Supplier<JwtBuilder>> kinds) {
    Path missing = Path.of("no/such/file");
    kinds.put("rs256-nothing", () -> rs("RS256"));
    kinds.put("rs256-key", () -> rs("RS256").key(SECRET));
    kinds.put("private-file-missing", () -> rs("RS256").privKeyFile(missing));
    kinds.put(
        "public-file-missing", () -> rs("RS256").privKeyBytes(keyFile(PKCS1)).pubKeyFile(missing));
    kinds.put(
        "private-garbage",
        () -> rs("RS256").privKeyBytes("Invalid_Private_Key".getBytes(StandardCharsets.UTF_8)));
    kinds.put(
        "public-garbage",
        () ->
            rs("RS256")
                .privKeyBytes(keyFile(PKCS1))
                .pubKeyBytes("Invalid_Public_Key".getBytes(StandardCharsets.UTF_8)));
    kinds.put("public-only", () -> rs("RS256").pubKeyBytes(keyFile(PKIX)));
    kinds.put("private-only", () -> rs("RS384").privKeyBytes(keyFile(PKCS1)));
  }

  private static void pairs(Map<String, Supplier<JwtBuilder>> kinds) {
    kinds.put("pkcs1-pkix", () -> pair("RS256", PKCS1, PKIX));
    kinds.put("pkcs8-certificate", () -> pair("RS512", PKCS8, "public-certificate.pem"));
    kinds.put("pkcs8-pkcs1", () -> pair("RS256", PKCS8, "public-pkcs1.pem"));
    kinds.put("private-is-public", () -> pair("RS256", PKIX, PKIX));
    kinds.put("public-is-private", () -> pair("RS256", PKCS1, PKCS1));
    kinds.put("ec-keys", () -> pair("RS256", "ec-private.pem", "ec-public.pem"));
    kinds.put("keys-of-two-pairs", () -> pair("RS256", PKCS1, "other-public.pem"));
  }

  private static void encrypted(Map<String, Supplier<JwtBuilder>> kinds) {
    Supplier<JwtBuilder> der =
        () -> rs("RS256").privKeyBytes(encryptedDer()).pubKeyBytes(keyFile(PKIX));
    kinds.put("encrypted-der", () -> der.get().privateKeyPassphrase("s3cret"));
    kinds.put("encrypted-der-wrong", () -> der.get().privateKeyPassphrase("wrong"));
    kinds.put("encrypted-der-no-phrase", der);
    kinds.put(
        "encrypted-pem",
        () -> pair("RS256", "private-encrypted.pem", PKIX).privateKeyPassphrase("s3cret"));
    kinds.put(
        "plain-pem-with-phrase", () -> pair("RS256", PKCS8, PKIX).privateKeyPassphrase("s3cret"));
  }
}
