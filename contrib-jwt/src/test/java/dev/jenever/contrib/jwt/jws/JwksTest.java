package dev.jenever.contrib.jwt.jws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JwksTest {

  private static final Parser PARSER = Parser.builder().build();
  private static final Issuer OLD = new Issuer("old");
  private static final Issuer NEW = new Issuer("new");
  private static final String UNAVAILABLE =
      "token is unverifiable: error while executing keyfunc: the key set is not available";
  private static final String NO_KEY =
      "token is unverifiable: error while executing keyfunc: no key of the set is for this token";

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
  private KeyServer server;

  @BeforeEach
  void start() throws IOException {
    server = new KeyServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aSetIsFetchedOnceAndUsedForItsTime() {
    server.publish(OLD.jwk());
    Jwks keys = keys().build();

    accept(keys, OLD.token());
    accept(keys, OLD.token());
    pass(Duration.ofMinutes(11));
    accept(keys, OLD.token());

    assertThat(server.requests()).isEqualTo(1);
  }

  @Test
  void aKeyThatWasWithdrawnIsNotTrustedAfterTheTimeOfItsSet() {
    server.publish(OLD.jwk(), NEW.jwk());
    Jwks keys = keys().build();
    accept(keys, OLD.token());

    server.publish(NEW.jwk());
    pass(Duration.ofMinutes(15));

    refuse(keys, OLD.token(), NO_KEY);
    accept(keys, NEW.token());
    assertThat(server.requests()).isEqualTo(2);
  }

  @Test
  void aSetWithoutKeysTrustsNobody() {
    server.publish(OLD.jwk());
    Jwks keys = keys().build();
    accept(keys, OLD.token());

    server.publish();
    pass(Duration.ofMinutes(15));

    refuse(keys, OLD.token(), NO_KEY);
  }

  @Test
  void aNewKeyIsFetchedWhenATokenNamesIt() {
    server.publish(OLD.jwk());
    Jwks keys = keys().build();
    accept(keys, OLD.token());

    server.publish(OLD.jwk(), NEW.jwk());
    pass(Duration.ofSeconds(30));

    accept(keys, NEW.token());
    accept(keys, OLD.token());
    assertThat(server.requests()).isEqualTo(2);
  }

  @Test
  void inventedKeysAreLookedForOnlySoOften() {
    server.publish(OLD.jwk());
    Jwks keys = keys().build();
    accept(keys, OLD.token());

    for (int i = 0; i < 100; i++) {
      refuse(keys, NEW.token(Map.of("kid", "invented " + i)), NO_KEY);
    }
    assertThat(server.requests()).isEqualTo(1);
    pass(Duration.ofSeconds(31));
    for (int i = 0; i < 100; i++) {
      refuse(keys, NEW.token(Map.of("kid", "invented " + i)), NO_KEY);
    }
    assertThat(server.requests()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "max-age=300 | 299 | 300",
        "public, MAX-AGE = \"300\", must-revalidate | 299 | 300",
        "max-age=1 | 59 | 60",
        "max-age=99999 | 899 | 900",
        "no-store | 59 | 60",
        "no-cache, max-age=300 | 59 | 60",
        "s-maxage=300 | 899 | 900",
        "max-age=nonsense | 899 | 900"
      })
  void theTimeIsThatOfCacheControlWithinBounds(String control, int still, int over) {
    server.publish(OLD.jwk()).headers(Map.of("Cache-Control", control));
    Jwks keys = keys().build();
    accept(keys, OLD.token());
    server.publish(NEW.jwk());

    pass(Duration.ofSeconds(still).minus(Duration.ofSeconds(still / 4)));
    accept(keys, OLD.token());
    assertThat(server.requests()).isEqualTo(1);
    pass(Duration.ofSeconds(over).minus(Duration.ofSeconds(still - still / 4)));

    refuse(keys, OLD.token(), NO_KEY);
  }

  @Test
  void theAgeOfAnAnswerCountsAgainstIt() {
    server.publish(OLD.jwk()).headers(Map.of("Cache-Control", "max-age=300", "Age", "200"));
    Jwks keys = keys().build();
    accept(keys, OLD.token());
    server.publish(NEW.jwk());

    pass(Duration.ofSeconds(100));

    refuse(keys, OLD.token(), NO_KEY);
  }

  @Test
  void aSetIsFetchedAheadSoThatNobodyWaits() throws Exception {
    server.publish(OLD.jwk());
    Jwks keys = keys().build();
    accept(keys, OLD.token());
    CountDownLatch held = server.hold();
    server.publish(OLD.jwk(), NEW.jwk());

    pass(Duration.ofMinutes(13));
    accept(keys, OLD.token());
    held.countDown();

    accept(keys, NEW.token());
    assertThat(server.requests()).isEqualTo(2);
  }

  @Test
  void theLastSetGoesOnForAWhileWhenThereIsNoNewOne() {
    server.publish(OLD.jwk());
    Jwks keys = keys().build();
    accept(keys, OLD.token());

    server.answer(500, new byte[0]);
    pass(Duration.ofMinutes(15));
    accept(keys, OLD.token());
    pass(Duration.ofMinutes(59));
    accept(keys, OLD.token());
    pass(Duration.ofMinutes(1));

    refuse(keys, OLD.token(), UNAVAILABLE);
    assertThat(server.requests()).isEqualTo(4);
    server.publish(OLD.jwk());
    pass(Duration.ofSeconds(30));
    accept(keys, OLD.token());
  }

  @Test
  void withoutThatWhileTokensAreRefusedAtOnce() {
    server.publish(OLD.jwk());
    Jwks keys = keys().staleIfError(Duration.ZERO).build();
    accept(keys, OLD.token());

    server.answer(503, new byte[0]);
    pass(Duration.ofMinutes(15));

    refuse(keys, OLD.token(), UNAVAILABLE);
  }

  @Test
  void anIssuerThatFailsIsAskedOnlySoOften() {
    server.answer(500, new byte[0]);
    Jwks keys = keys().build();

    for (int i = 0; i < 10; i++) {
      refuse(keys, OLD.token(), UNAVAILABLE);
    }
    assertThat(server.requests()).isEqualTo(1);

    server.publish(OLD.jwk());
    pass(Duration.ofSeconds(30));
    accept(keys, OLD.token());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{}",
        "{\"keys\":{}}",
        "{\"keys\":null}",
        "<html>",
        "{\"keys\":[]} x"
      })
  void whatIsNoSetDoesNotReplaceTheLastOne(String body) {
    server.publish(OLD.jwk());
    Jwks keys = keys().build();
    accept(keys, OLD.token());

    server.answer(200, body.getBytes(UTF_8));
    pass(Duration.ofMinutes(15));

    accept(keys, OLD.token());
    assertThat(server.requests()).isEqualTo(2);
  }

  @Test
  void aSetThatIsTooLargeIsNotRead() {
    server.publish(OLD.jwk("x5c", List.of("x".repeat(2000))));

    refuse(keys().maxBytes(1000).build(), OLD.token(), UNAVAILABLE);
    accept(keys().maxBytes(3000).build(), OLD.token());
  }

  @Test
  void anIssuerThatDoesNotAnswerIsGivenUp() {
    server.publish(OLD.jwk());
    CountDownLatch held = server.hold();

    refuse(keys().timeout(Duration.ofMillis(200)).build(), OLD.token(), UNAVAILABLE);

    held.countDown();
  }

  @Test
  void redirectsAreNotFollowed() {
    server.answer(302, new byte[0]).headers(Map.of("Location", "https://elsewhere.example/"));

    refuse(keys().build(), OLD.token(), UNAVAILABLE);
  }

  @Test
  void whoeverNeedsANewSetWaitsForTheSameFetch() throws Exception {
    server.publish(OLD.jwk());
    CountDownLatch held = server.hold();
    Jwks keys = keys().build();
    ExecutorService threads = Executors.newFixedThreadPool(32);
    CountDownLatch begun = new CountDownLatch(32);
    List<Future<Token>> tokens = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      tokens.add(
          threads.submit(
              () -> {
                begun.countDown();
                return PARSER.parse(OLD.token(), keys);
              }));
    }
    begun.await();
    held.countDown();

    for (Future<Token> token : tokens) {
      assertThat(token.get().claims()).containsEntry("sub", "ann");
    }
    assertThat(server.requests()).isEqualTo(1);
    threads.shutdown();
  }

  @Test
  void everyKeyIsTriedForATokenThatNamesNone() {
    server.publish(OLD.jwk(), NEW.jwk());
    Jwks keys = keys().build();

    accept(keys, OLD.token(Map.of()));
    accept(keys, NEW.token(Map.of()));
    refuse(
        keys,
        new Issuer("other").token(Map.of()),
        "token signature is invalid: crypto/ecdsa: verification error");
  }

  @Test
  void theNameOfAnotherKeyDoesNotHelp() {
    server.publish(OLD.jwk(), NEW.jwk());

    refuse(
        keys().build(),
        OLD.token(Map.of("kid", "new")),
        "token signature is invalid: crypto/ecdsa: verification error");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "use | enc", "alg | ES384", "alg | RS256", "alg | unknown", "kty | RSA", "kty | oct",
        "kty | foo", "crv | P-384", "crv | secp256k1", "x | AAAA", "x | *", "y | AAAA",
        "x | ____________________________________________________________________________"
      })
  void keysForSomethingElseAreLeftOut(String member, String value) {
    server.publish(OLD.jwk(member, value), NEW.jwk());
    Jwks keys = keys().build();

    refuse(keys, OLD.token(), NO_KEY);
    accept(keys, NEW.token());
  }

  @Test
  void keysForOtherOperationsAreLeftOut() {
    server.publish(OLD.jwk("key_ops", List.of("sign")), NEW.jwk("key_ops", List.of("verify")));
    Jwks keys = keys().build();

    refuse(keys, OLD.token(), NO_KEY);
    accept(keys, NEW.token());
  }

  @Test
  void publishedSecretsDoNotCount() {
    Map<String, Object> secret =
        Map.of("kty", "oct", "kid", "s", "k", Base64Url.encode(TestKeys.SECRET));
    String raw =
        SigningKey.hmac(TestKeys.SECRET).sign(SigningMethod.HS256, Map.of("kid", "s"), Map.of());
    server.publish(secret);

    refuse(keys().build(), raw, NO_KEY);
    accept(Jwks.of(Json.write(Map.of("keys", List.of(secret)))), raw);
  }

  @Test
  void keysOfEd25519AreRead() {
    byte[] spki = Pem.decode(TestKeys.file("ed25519-spki.pem")).orElseThrow();
    byte[] point = java.util.Arrays.copyOfRange(spki, spki.length - 32, spki.length);
    server.publish(
        Map.of("kty", "OKP", "crv", "Ed25519", "kid", "e", "x", Base64Url.encode(point)));

    accept(
        keys().build(),
        TestKeys.signing(SigningMethod.EDDSA)
            .sign(SigningMethod.EDDSA, Map.of("kid", "e"), Map.of()));
  }

  @Test
  void aFixedSetWithoutUsableKeysIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Jwks.of("{\"keys\":[{\"kty\":\"foo\"},5]}".getBytes(UTF_8)))
        .withMessage("keys: none can be used (expected: at least one)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Jwks.of("x".getBytes(UTF_8)))
        .withMessage("JWK set: invalid character 'x' looking for beginning of value");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://issuer.example/", "ftp://issuer.example/", "/jwks.json", "https:/x"})
  void onlySafeAddressesAreTaken(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Jwks.at(URI.create(address)).build())
        .withMessage("address: " + address + " (expected: https://…)");
  }

  @Test
  void plainHttpCanBeAllowed() {
    assertThat(Jwks.at(URI.create("http://issuer.example/")).allowPlainHttp().build()).isNotNull();
    assertThat(Jwks.at(URI.create("http://localhost/")).build()).isNotNull();
  }

  @Test
  void timesThatContradictEachOtherAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> keys().minTtl(Duration.ofHours(1)).build())
        .withMessage("minTtl: PT1H (expected: <= PT15M)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> keys().timeout(Duration.ZERO))
        .withMessage("timeout: PT0S (expected: > 0)");
  }

  private JwksBuilder keys() {
    return Jwks.at(server.address()).clock(now::get);
  }

  private void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  private static void accept(KeyFunction keys, String raw) {
    assertThat(PARSER.parse(raw, keys).raw()).isEqualTo(raw);
  }

  private static void refuse(KeyFunction keys, String raw, String message) {
    assertThatThrownBy(() -> PARSER.parse(raw, keys)).hasMessage(message);
  }
}
