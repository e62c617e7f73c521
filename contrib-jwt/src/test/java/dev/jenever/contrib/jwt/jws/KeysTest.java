package dev.jenever.contrib.jwt.jws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jenever.contrib.jwt.jws.TokenException.Reason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

  private static final Parser PARSER = Parser.builder().build();
  private static final String PASSPHRASE = "gärtner";

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
  void whatIsSignedByOneKeyIsVerifiedByTheOther(SigningMethod method) {
    String raw = TestKeys.signing(method).sign(method, Map.of("kid", "x"), Map.of("sub", "ann"));

    Token token = PARSER.parse(raw, t -> TestKeys.verification(method));

    assertThat(token.method()).isEqualTo(method);
    assertThat(token.keyId()).contains("x");
    assertThat(token.claims()).isEqualTo(Map.of("sub", "ann"));
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
  void aKeyIsForTheMethodsOfItsKind(SigningMethod method) {
    assertThat(TestKeys.signing(method).methods()).contains(method);
    assertThat(TestKeys.verification(method).methods())
        .isEqualTo(TestKeys.signing(method).methods())
        .hasSize(
            Map.of(Family.HMAC, 3, Family.RSA, 6, Family.RSA_PSS, 6)
                .getOrDefault(method.family(), 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rsa-spki.pem", "rsa-pkcs1-public.pem", "rsa-certificate.pem"})
  void publicKeysAreReadInThreeForms(String file) {
    String raw = SigningKey.pem(TestKeys.file("rsa-pkcs8.pem")).sign(SigningMethod.RS256, Map.of());

    VerificationKey key = VerificationKey.pem(TestKeys.file(file));

    assertThat(PARSER.parse(raw, t -> key).claims()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "rsa-pkcs1.pem, RS256, rsa", "ec256-sec1.pem, ES256, ec256",
    "ec384-sec1.pem, ES384, ec384", "ec521-sec1.pem, ES512, ec521"
  })
  void privateKeysAreReadInTheirOlderForms(String file, SigningMethod method, String pair) {
    String raw = SigningKey.pem(TestKeys.file(file)).sign(method, Map.of());

    VerificationKey key = VerificationKey.pem(TestKeys.file(pair + "-spki.pem"));

    assertThat(PARSER.parse(raw, t -> key).claims()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"rsa-aes256.der", "rsa-aes128-sha1.pem", "rsa-aes192-sha512.pem", "rsa-des3.pem"})
  void encryptedKeysAreReadWithTheirPassphrase(String file) {
    SigningKey key = SigningKey.encrypted(TestKeys.file(file), PASSPHRASE);

    String plain =
        SigningKey.pem(TestKeys.file("rsa-pkcs8.pem")).sign(SigningMethod.RS256, Map.of());
    assertThat(key.sign(SigningMethod.RS256, Map.of())).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rsa-aes256.der | other | private key: wrong passphrase",
        "rsa-pkcs8.pem | gärtner | private key: is not encrypted (expected: encrypted PKCS#8)",
        "rsa-pbes1.pem | gärtner | private key: encryption 0x2a864886f70d010c0103 (expected: PBES2)",
        "rsa-scrypt.pem | gärtner | private key: key derivation 0x2b06010401da470 40b (expected: PBKDF2)",
        "README.md | gärtner | private key: DER: element 0x4b (expected: 0x30)"
      })
  void encryptedKeysThatCannotBeReadAreNamed(String file, String passphrase, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SigningKey.encrypted(TestKeys.file(file), passphrase))
        .withMessage(message.replace("da470 40b", "da47040b"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rsa-aes128-sha1.pem | private key: is encrypted (expected: a passphrase)",
        "rsa-pkcs1-encrypted.pem | private key: DER: .*",
        "README.md | private key: no PEM .expected: PRIVATE KEY, RSA PRIVATE KEY or EC PRIVATE KEY.",
        "ed448-pkcs8.pem | private key: kind 0x2b6571 .expected: RSA, elliptic curve or Ed25519.",
        "secp256k1-pkcs8.pem | .*",
        "rsa-certificate.pem | private key: .*"
      })
  void privateKeysThatCannotBeReadAreNamed(String file, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SigningKey.pem(TestKeys.file(file)))
        .withMessageMatching(
            message.replace("(expected: a passphrase)", ".expected: a passphrase."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "README.md | public key: no PEM .expected: PUBLIC KEY, CERTIFICATE or RSA PUBLIC KEY.",
        "ed448-spki.pem | public key: kind 0x2b6571 .expected: RSA, elliptic curve or Ed25519.",
        "secp256k1-spki.pem | .*",
        "rsa-pkcs8.pem | .*"
      })
  void publicKeysThatCannotBeReadAreNamed(String file, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VerificationKey.pem(TestKeys.file(file)))
        .withMessageMatching(message);
  }

  @Test
  void aSecretHasAtLeastOneByte() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VerificationKey.hmac(new byte[0]))
        .withMessage("secret: 0 bytes (expected: at least 1)");
    assertThatIllegalArgumentException().isThrownBy(() -> SigningKey.hmac(new byte[0]));
  }

  @Test
  void aSecretIsCopied() {
    byte[] secret = TestKeys.SECRET.clone();
    SigningKey key = SigningKey.hmac(secret);
    String before = key.sign(SigningMethod.HS256, Map.of());

    secret[0]++;

    assertThat(key.sign(SigningMethod.HS256, Map.of())).isEqualTo(before);
  }

  @Test
  void aPublicKeyIsNoSecret() {
    byte[] published = TestKeys.file("rsa-spki.pem");
    String forged = SigningKey.hmac(published).sign(SigningMethod.HS256, Map.of("sub", "admin"));
    VerificationKey key = VerificationKey.pem(published);

    assertThatThrownBy(() -> PARSER.parse(forged, t -> key))
        .hasMessage(
            "token signature is invalid: key is of invalid type: HMAC verify expects []byte");
  }

  @Test
  void nothingSignsOrVerifiesNone() {
    String unsigned = Base64Url.encode("{\"alg\":\"none\"}".getBytes(UTF_8)) + ".e30.";

    for (SigningMethod method :
        List.of(SigningMethod.HS256, SigningMethod.RS256, SigningMethod.ES256)) {
      assertThatThrownBy(() -> PARSER.parse(unsigned, t -> TestKeys.verification(method)))
          .isInstanceOfSatisfying(
              TokenException.class, e -> assertThat(e.is(Reason.SIGNATURE_INVALID)).isTrue());
      assertThatThrownBy(() -> TestKeys.signing(method).sign(SigningMethod.NONE, Map.of()))
          .hasMessage("token is unverifiable: 'none' signature type is not allowed");
    }
  }

  @Test
  void rsaKeysOfLessThan1024BitsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SigningKey.pem(TestKeys.file("rsa-768.pem")))
        .withMessage("RSA key: 768 bits (expected: at least 1024)");
  }

  @ParameterizedTest
  @EnumSource(names = {"RS256", "PS256", "ES256", "EDDSA"})
  void whatAKeyHasSignedIsRememberedAndNothingElse(SigningMethod method) {
    VerificationKey key = TestKeys.verification(method);
    String raw = TestKeys.signing(method).sign(method, Map.of("sub", "ann"));
    String forged = raw.replace(encoded("ann"), encoded("bob"));
    String others = TestKeys.signing(method).sign(method, Map.of("sub", "bob"));
    String mixed =
        raw.substring(0, raw.lastIndexOf('.')) + others.substring(others.lastIndexOf('.'));

    for (int i = 0; i < 3; i++) {
      assertThat(PARSER.parse(raw, t -> key).claims()).containsEntry("sub", "ann");
      for (String wrong : List.of(forged, mixed, raw.replaceFirst("[.][^.]*$", "."))) {
        assertThatThrownBy(() -> PARSER.parse(wrong, t -> key))
            .hasMessageEndingWith("verification error");
      }
    }
  }

  private static String encoded(String subject) {
    return Base64Url.encode(("{\"sub\":\"" + subject + "\"}").getBytes(UTF_8));
  }

  @Test
  void aKeyCanBeRestrictedToSomeOfItsMethods() {
    VerificationKey key = TestKeys.verification(SigningMethod.RS256).only(SigningMethod.PS256);
    String raw = TestKeys.signing(SigningMethod.RS256).sign(SigningMethod.RS256, Map.of());
    String pss = TestKeys.signing(SigningMethod.PS256).sign(SigningMethod.PS256, Map.of());

    assertThat(key.methods()).containsExactly(SigningMethod.PS256);
    assertThat(PARSER.parse(pss, t -> key).claims()).isEmpty();
    assertThatThrownBy(() -> PARSER.parse(raw, t -> key))
        .hasMessage("token signature is invalid: crypto/rsa: verification error");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> key.only(SigningMethod.HS256))
        .withMessage("methods: [HS256] (expected: of [PS256])");
  }

  @Test
  void theKeyOfASetThatHasSignedIsFound() {
    VerificationKey key =
        VerificationKey.anyOf(
            List.of(
                VerificationKey.hmac("old".getBytes(UTF_8)),
                VerificationKey.hmac(TestKeys.SECRET),
                TestKeys.verification(SigningMethod.ES256)));
    String raw = SigningKey.hmac(TestKeys.SECRET).sign(SigningMethod.HS256, Map.of());

    assertThat(PARSER.parse(raw, t -> key).raw()).isEqualTo(raw);
    assertThat(key.methods()).contains(SigningMethod.HS512, SigningMethod.ES256);
  }

  @Test
  void keysAreFoundByTheirName() {
    KeyFunction keys =
        KeyFunction.byId(
            Map.of(
                "old", VerificationKey.hmac("old".getBytes(UTF_8)),
                "new", VerificationKey.hmac(TestKeys.SECRET)));
    SigningKey signer = SigningKey.hmac(TestKeys.SECRET);
    String named = signer.sign(SigningMethod.HS256, Map.of("kid", "new"), Map.of());

    assertThat(PARSER.parse(named, keys).raw()).isEqualTo(named);
    for (Map<String, ?> header :
        List.<Map<String, ?>>of(Map.of("kid", "other"), Map.of("kid", 1), Map.of())) {
      String raw = signer.sign(SigningMethod.HS256, header, Map.of());
      assertThatThrownBy(() -> PARSER.parse(raw, keys))
          .hasMessage("token is unverifiable: error while executing keyfunc: unknown key");
    }
  }

  @Test
  void eachIssuerHasItsOwnKeys() {
    VerificationKey key = VerificationKey.hmac(TestKeys.SECRET);
    VerificationKey other = VerificationKey.hmac("other".getBytes(UTF_8));
    KeyFunction keys = KeyFunction.byIssuer(Map.of("https://a", t -> key, "https://b", t -> other));
    SigningKey signer = SigningKey.hmac(TestKeys.SECRET);

    assertThat(
            PARSER
                .parse(signer.sign(SigningMethod.HS256, Map.of("iss", "https://a")), keys)
                .claims())
        .hasSize(1);
    assertThatThrownBy(
            () -> PARSER.parse(signer.sign(SigningMethod.HS256, Map.of("iss", "https://b")), keys))
        .hasMessage("token signature is invalid: signature is invalid");
    assertThatThrownBy(
            () -> PARSER.parse(signer.sign(SigningMethod.HS256, Map.of("iss", "https://c")), keys))
        .hasMessage("token is unverifiable: error while executing keyfunc: unknown issuer");
  }
}
