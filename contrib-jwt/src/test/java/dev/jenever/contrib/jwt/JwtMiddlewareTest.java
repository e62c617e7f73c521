package dev.jenever.contrib.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jenever.contrib.jwt.jws.SigningKey;
import dev.jenever.contrib.jwt.jws.SigningMethod;
import dev.jenever.contrib.jwt.jws.TokenException;
import dev.jenever.contrib.jwt.jws.VerificationKey;
import dev.jenever.testing.TestContext;
import dev.jenever.testing.TestResponse;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JwtMiddlewareTest {

  @Test
  void letsInWhoHasLoggedIn() {
    App app = new App(App.options());

    TestResponse hello = app.hello(App.accessToken(app.login()));

    assertThat(hello.status()).isEqualTo(200);
    assertThat(App.field(hello, "identity")).isEqualTo("ann");
  }

  @Test
  void keepsOutWhoHasNot() {
    TestResponse hello = new App(App.options()).hello("a.b.c");

    assertThat(hello.status()).isEqualTo(401);
    assertThat(hello.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"gin jwt\"");
  }

  @Test
  void aLogoutEndsTheRefreshTokenAndNotTheAccessToken() {
    App app = new App(App.options());
    TestResponse login = app.login();

    app.logout(App.refreshToken(login));

    assertThat(app.refresh(App.refreshToken(login)).status()).isEqualTo(401);
    assertThat(app.hello(App.accessToken(login)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "RS256,rsa-pkcs8,rsa-spki",
    "RS512,rsa-pkcs1,rsa-certificate",
    "PS384,rsa-pkcs8,rsa-spki",
    "ES256,ec256-sec1,ec256-spki",
    "ES384,ec384-pkcs8,ec384-spki",
    "ES512,ec521-pkcs8,ec521-spki",
    "EdDSA,ed25519-pkcs8,ed25519-spki"
  })
  void signsByPairsOfKeysOfAllKinds(String algorithm, String privateKey, String publicKey)
      throws Exception {
    App app =
        new App(
            App.options()
                .signingAlgorithm(algorithm)
                .privKeyBytes(pem(privateKey))
                .pubKeyBytes(pem(publicKey)));
    String token = App.accessToken(app.login());

    TestResponse hello = app.hello(token);

    assertThat(hello.status()).isEqualTo(200);
    assertThat(App.field(hello, "token")).isEqualTo(token);
  }

  @Test
  void theTokenIsThereForKeysThatAreFound() {
    VerificationKey key = VerificationKey.hmac(App.SECRET);
    App app = new App(App.options().dialect(Dialect.V2).keyFunc(t -> key));
    String token = SigningKey.hmac(App.SECRET).sign(SigningMethod.HS256, claims());

    assertThat(App.field(app.hello(token), "token")).isEqualTo(token);
  }

  @Test
  void aTokenCanBeRevoked() {
    App app = new App(App.options().parseOptions(p -> p.revoked(t -> "7".equals(jti(t.claims())))));
    SigningKey key = SigningKey.hmac(App.SECRET);

    String good = key.sign(SigningMethod.HS256, claims("jti", "6"));
    String revoked = key.sign(SigningMethod.HS256, claims("jti", "7"));

    assertThat(app.hello(good).status()).isEqualTo(200);
    assertThat(app.hello(revoked).status()).isEqualTo(401);
  }

  @Test
  void leewayIsForClocksThatDiffer() {
    App app = new App(App.options().parseOptions(p -> p.leeway(java.time.Duration.ofMinutes(1))));
    SigningKey key = SigningKey.hmac(App.SECRET);
    long now = Instant.now().getEpochSecond();

    String late = key.sign(SigningMethod.HS256, Map.of("exp", now - 30));
    String early = key.sign(SigningMethod.HS256, Map.of("exp", now + 600, "nbf", now + 30));
    String tooLate = key.sign(SigningMethod.HS256, Map.of("exp", now - 90));

    assertThat(app.hello(late).status()).isEqualTo(200);
    assertThat(app.hello(early).status()).isEqualTo(200);
    assertThat(app.hello(tooLate).status()).isEqualTo(401);
  }

  @Test
  void closedItAcceptsAndMakesNothing() {
    JwtMiddleware auth = App.options().build();
    App app = new App(auth);
    TestResponse login = app.login();

    auth.clearSensitiveData();

    assertThat(app.hello(App.accessToken(login)).status()).isEqualTo(401);
    assertThat(app.refresh(App.refreshToken(login)).status()).isEqualTo(401);
    assertThat(app.login().status()).isEqualTo(500);
    assertThat(auth.refreshTokenStore().count()).isZero();
  }

  @Test
  void peopleWhoComeBackFromJsonAreThemselvesAgain() {
    JwtMiddleware auth = App.options().build();

    TokenPair tokens = auth.tokenGenerator(Map.of("name", "ann"));

    assertThat(auth.parseTokenString(tokens.accessToken()).claims())
        .containsEntry("identity", "ann");
  }

  @Test
  void peopleOfAnotherTypeHaveNoClaims() {
    JwtMiddleware auth = App.options().build();

    assertThat(auth.parseTokenString(auth.tokenGenerator("ann").accessToken()).claims())
        .containsOnlyKeys("exp", "orig_iat");
  }

  @Test
  void tokensAreMadeWithoutALoginToo() {
    JwtMiddleware auth = App.options().build();

    TokenPair first = auth.tokenGenerator(new App.User("ann"));
    TokenPair second = auth.tokenGeneratorWithRevocation(new App.User("ann"), first.refreshToken());

    assertThat(first.expiresAt() - first.createdAt()).isEqualTo(3600);
    assertThat(first.expiresIn()).isBetween(3590L, 3600L);
    assertThat(new App(auth).refresh(first.refreshToken()).status()).isEqualTo(401);
    assertThat(new App(auth).refresh(second.refreshToken()).status()).isEqualTo(200);
  }

  @Test
  void eachDialectRefreshesInItsOwnWay() {
    TestContext t = TestContext.create();
    JwtMiddleware v2 = App.options().dialect(Dialect.V2).build();
    JwtMiddleware v3 = App.options().build();

    assertThatThrownBy(() -> v2.tokenGeneratorWithRevocation("ann", "x"))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("Dialect.V3");
    assertThatThrownBy(() -> v3.refreshToken(t.context()))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("Dialect.V2");
    assertThatThrownBy(() -> v2.refreshToken(t.context()))
        .isInstanceOf(JwtException.class)
        .hasMessage("auth header is empty");
  }

  @Test
  void whatWasNotLetInHasNoClaims() {
    TestContext t = TestContext.create();

    assertThat(JwtMiddleware.extractClaims(t.context())).isEmpty();
    assertThat(JwtMiddleware.extractClaimsFromToken(null)).isEmpty();
    assertThat(JwtMiddleware.getToken(t.context())).isEmpty();
  }

  @Test
  void aForgedTokenIsRefusedWithItsReason() {
    JwtMiddleware auth = App.options().build();
    String forged = SigningKey.hmac("x".getBytes()).sign(SigningMethod.HS256, claims());

    assertThatThrownBy(() -> auth.parseTokenString(forged))
        .isInstanceOfSatisfying(
            TokenException.class,
            e -> assertThat(e.is(TokenException.Reason.SIGNATURE_INVALID)).isTrue());
  }

  @Test
  void theAuthorizerMaySayNo() {
    App app = new App(App.options().authorizer((c, identity) -> List.of("bob").contains(identity)));

    assertThat(app.hello(App.accessToken(app.login())).status()).isEqualTo(403);
  }

  private static Object jti(Map<String, ?> claims) {
    return claims.get("jti");
  }

  private static Map<String, Object> claims() {
    return claims("identity", "ann");
  }

  private static Map<String, Object> claims(String name, String value) {
    return Map.of("exp", Instant.now().getEpochSecond() + 600, name, value);
  }

  private static byte[] pem(String name) throws Exception {
    try (InputStream in = JwtMiddlewareTest.class.getResourceAsStream("/keys/" + name + ".pem")) {
      return in.readAllBytes();
    }
  }
}
