package dev.jenever.contrib.jwt.jws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jenever.contrib.jwt.jws.TokenException.Reason;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {

  private static final VerificationKey KEY = VerificationKey.hmac(TestKeys.SECRET);
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00.5Z");
  private static final long SECOND = NOW.getEpochSecond();

  @Test
  void whatWasSignedIsReadAndHasTheBytesOfGo() {
    String raw = signed(Map.of("orig_iat", 1795349766L, "identity", "admin"));

    Token token = Parser.builder().build().parse(raw, t -> KEY);

    assertThat(token.claims()).isEqualTo(Map.of("identity", "admin", "orig_iat", 1795349766.0));
    assertThat(token.header()).isEqualTo(Map.of("alg", "HS256", "typ", "JWT"));
    assertThat(token.raw()).isSameAs(raw);
    assertThat(raw)
        .startsWith("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.")
        .contains("." + encoded("{\"identity\":\"admin\",\"orig_iat\":1795349766}") + ".");
  }

  @Test
  void aFurtherMemberOfTheHeaderCannotReplaceTheMethod() {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("alg", "none");
    header.put("typ", "at+jwt");
    header.put("kid", "<k>");

    String raw = SigningKey.hmac(TestKeys.SECRET).sign(SigningMethod.HS384, header, Map.of());

    assertThat(raw)
        .startsWith(
            encoded("{\"alg\":\"HS384\",\"kid\":\"\\u003ck\\u003e\",\"typ\":\"at+jwt\"}")
                + ".e30.");
  }

  @Test
  void theHeaderOfOneTokenIsNotThatOfAnother() {
    Parser parser = Parser.builder().build();
    SigningKey key = SigningKey.hmac(TestKeys.SECRET);

    for (String kid : List.of("a", "a", "b", "ab", "a")) {
      String raw = key.sign(SigningMethod.HS256, Map.of("kid", kid), Map.of());
      assertThat(parser.parse(raw, t -> KEY).keyId()).contains(kid);
    }
  }

  @Test
  @SuppressWarnings("unchecked")
  void aListInAHeaderBelongsToItsToken() {
    Parser parser = Parser.builder().build();
    String raw =
        SigningKey.hmac(TestKeys.SECRET)
            .sign(SigningMethod.HS256, Map.of("x5c", List.of("a")), Map.of());

    ((List<Object>) parser.parse(raw, t -> KEY).header().get("x5c")).add("b");

    assertThat(parser.parse(raw, t -> KEY).header()).containsEntry("x5c", List.of("a"));
  }

  @Test
  void whatHasBeenReadCannotBeChanged() {
    Token token = Parser.builder().build().parse(signed(Map.of("a", 1)), t -> KEY);

    assertThatThrownBy(() -> token.claims().put("a", 2))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> token.header().put("a", 2))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void whateverAKeyFunctionThrowsIsARefusal() {
    Parser parser = Parser.builder().build();
    String raw = signed(Map.of());

    assertThatThrownBy(
            () ->
                parser.parse(
                    raw,
                    t -> {
                      throw new IOException("no disk");
                    }))
        .isInstanceOf(TokenException.class)
        .hasMessage("token is unverifiable: error while executing keyfunc: no disk")
        .hasCauseInstanceOf(IOException.class);
    assertThatThrownBy(
            () ->
                parser.parse(
                    raw,
                    t -> {
                      throw new IllegalStateException();
                    }))
        .isInstanceOf(TokenException.class)
        .hasMessage("token is unverifiable: error while executing keyfunc: IllegalStateException");
  }

  @Test
  void anInterruptedKeyFunctionLeavesTheThreadInterrupted() {
    Parser parser = Parser.builder().build();
    String raw = signed(Map.of());

    assertThatThrownBy(
            () ->
                parser.parse(
                    raw,
                    t -> {
                      throw new InterruptedException("stop");
                    }))
        .isInstanceOf(TokenException.class);

    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aRefusalCarriesNoStackTrace() {
    TokenException refusal = refusal(Parser.builder(), "abc");

    assertThat(refusal.getStackTrace()).isEmpty();
    assertThat(refusal.reasons()).containsExactly(Reason.MALFORMED);
  }

  @ParameterizedTest
  @CsvSource({"0.4, true", "0.5, true", "0.6, true", "0, true", "1, false"})
  void release5ComparesTheMomentWithTheWholeSecondsOfAToken(double after, boolean expired) {
    String raw = signed(Map.of("exp", SECOND + after));

    assertThat(isRefused(at(NOW), raw)).isEqualTo(expired);
  }

  @Test
  void release4ComparesWholeSeconds() {
    ParserBuilder options = at(NOW).release(GolangJwt.V4);

    assertThat(isRefused(options, signed(Map.of("exp", SECOND)))).isTrue();
    assertThat(isRefused(options, signed(Map.of("exp", SECOND + 1)))).isFalse();
    assertThat(isRefused(options, signed(Map.of("nbf", SECOND, "iat", SECOND)))).isFalse();
    assertThat(refusal(options, signed(Map.of("nbf", SECOND + 1))))
        .hasMessage("Token is not valid yet");
    assertThat(refusal(options, signed(Map.of("iat", SECOND + 1))).reasons())
        .containsExactly(Reason.USED_BEFORE_ISSUED);
  }

  @Test
  void release4KnowsOnlyTheReasonsOfItsBits() {
    ParserBuilder options = at(NOW).release(GolangJwt.V4);

    assertThat(refusal(options, signed(Map.of("exp", 1, "nbf", SECOND + 9))).reasons())
        .containsExactly(Reason.EXPIRED, Reason.NOT_VALID_YET);
    assertThat(refusal(options, signed(Map.of("exp", 1))).reasons())
        .containsExactly(Reason.EXPIRED);
  }

  @ParameterizedTest
  @EnumSource
  void clocksMayDifferByTheLeeway(GolangJwt release) {
    ParserBuilder options = at(NOW).release(release).leeway(Duration.ofSeconds(60)).issuedAt();

    assertThat(isRefused(options, signed(Map.of("exp", SECOND - 45)))).isFalse();
    assertThat(isRefused(options, signed(Map.of("exp", SECOND - 61)))).isTrue();
    assertThat(isRefused(options, signed(Map.of("nbf", SECOND + 60)))).isFalse();
    assertThat(isRefused(options, signed(Map.of("nbf", SECOND + 62)))).isTrue();
    assertThat(isRefused(options, signed(Map.of("iat", SECOND + 60)))).isFalse();
    assertThat(isRefused(options, signed(Map.of("iat", SECOND + 62)))).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void claimsCanBeRequired(GolangJwt release) {
    ParserBuilder options = Parser.builder().release(release).requiredClaims("sub", "jti");

    assertThat(refusal(options, signed(Map.of("sub", "ann"))))
        .hasMessageEndingWith("token is missing required claim: jti claim is required");
    assertThat(isRefused(options, signed(Map.of("sub", "ann", "jti", 1)))).isFalse();
  }

  @Test
  void tokensCanBeTooOld() {
    ParserBuilder options = at(NOW).maxAge(Duration.ofHours(1)).leeway(Duration.ofMinutes(1));

    assertThat(isRefused(options, signed(Map.of("iat", SECOND - 3600)))).isFalse();
    assertThat(isRefused(options, signed(Map.of("iat", SECOND - 3659)))).isFalse();
    assertThat(refusal(options, signed(Map.of("iat", SECOND - 3660))))
        .hasMessage("token has invalid claims: token is too old");
    assertThat(refusal(options, signed(Map.of())).is(Reason.REQUIRED_CLAIM_MISSING)).isTrue();
    assertThat(refusal(options, signed(Map.of("iat", "x"))).is(Reason.INVALID_CLAIM_TYPE)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"at+jwt, false", "AT+JWT, false", "application/at+jwt, false", "JWT, true"})
  void theTypeOfATokenCanBeAskedFor(String type, boolean refused) {
    String raw =
        SigningKey.hmac(TestKeys.SECRET).sign(SigningMethod.HS256, Map.of("typ", type), Map.of());

    assertThat(isRefused(Parser.builder().type("at+jwt"), raw)).isEqualTo(refused);
  }

  @Test
  void criticalParametersCanBeRefused() {
    String raw =
        SigningKey.hmac(TestKeys.SECRET)
            .sign(SigningMethod.HS256, Map.of("crit", List.of("b64")), Map.of());

    assertThat(isRefused(Parser.builder(), raw)).isFalse();
    assertThat(refusal(Parser.builder().refuseCritical(), raw))
        .hasMessage("token has invalid claims: token has critical header parameters");
  }

  @Test
  void revokedTokensAreRefusedAndOnlyValidOnesAreAskedAbout() {
    ParserBuilder options =
        at(NOW)
            .revoked(
                token -> {
                  assertThat(token.claims()).doesNotContainKey("exp");
                  return "stolen".equals(token.claims().get("jti"));
                });

    assertThat(isRefused(options, signed(Map.of("jti", "mine")))).isFalse();
    assertThat(refusal(options, signed(Map.of("jti", "stolen"))).reasons())
        .containsExactly(Reason.INVALID_CLAIMS, Reason.REVOKED);
    assertThat(refusal(options, signed(Map.of("exp", 1))).is(Reason.EXPIRED)).isTrue();
    assertThat(refusal(options.withoutClaimsValidation(), signed(Map.of("jti", "stolen"))))
        .hasMessage("token has invalid claims: token is revoked");
  }

  @Test
  void longTokensCanBeRefusedUnseen() {
    String raw = signed(Map.of("a", "x".repeat(1000)));

    assertThat(refusal(Parser.builder().maxBytes(1000), raw))
        .hasMessage("token has " + raw.length() + " bytes (expected: at most 1000)");
    assertThat(isRefused(Parser.builder().maxBytes(raw.length()), raw)).isFalse();
  }

  @Test
  void aTokenOfAMegabyteIsReadLikeOthers() {
    String raw = signed(Map.of("a", "x".repeat(1_000_000)));

    assertThat(isRefused(Parser.builder(), raw)).isFalse();
    assertThat(refusal(Parser.builder(), ".".repeat(1_000_000)).is(Reason.MALFORMED)).isTrue();
    assertThat(refusal(Parser.builder(), "a".repeat(1_000_000) + "..").is(Reason.MALFORMED))
        .isTrue();
  }

  @Test
  void claimsNestAsDeepAsInGo() {
    String deep = "{\"a\":" + "[".repeat(9_999) + "]".repeat(9_999) + "}";

    assertThat(isRefused(Parser.builder(), signedText(deep))).isFalse();
    assertThat(refusal(Parser.builder(), signedText("[" + deep + "]")))
        .hasMessage(
            "token is malformed: could not JSON decode claim: "
                + "invalid character '[' exceeded max depth");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void numbersOfAnySizeAreJudgedOrRefused(boolean exact) {
    ParserBuilder options = exact ? at(NOW).jsonNumbers() : at(NOW);

    assertThat(isRefused(options, signedText("{\"a\":1e-999999999,\"nbf\":-1e300}"))).isFalse();
    assertThat(refusal(options, signedText("{\"exp\":1e300}")).is(Reason.EXPIRED)).isTrue();
    assertThat(refusal(options, signedText("{\"a\":" + "9".repeat(100_000) + "}")).reasons())
        .containsExactly(Reason.MALFORMED);
  }

  @Test
  void whatIsUnverifiedIsReadAllTheSame() {
    String forged = signed(Map.of("sub", "ann")) + "x";

    assertThat(Parser.builder().build().parseUnverified(forged).claims())
        .containsEntry("sub", "ann");
    assertThatThrownBy(() -> Parser.builder().build().parseUnverified("a.b"))
        .hasMessage("token is malformed: token contains an invalid number of segments");
  }

  @Test
  void aParserKeepsTheOptionsItWasMadeWith() {
    ParserBuilder options = Parser.builder().validMethods(SigningMethod.HS256);
    Parser parser = options.build();

    options.validMethods(SigningMethod.RS256).issuer("other");

    assertThat(parser.parse(signed(Map.of()), t -> KEY).claims()).isEmpty();
  }

  @Test
  void optionsWithoutSenseAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parser.builder().leeway(Duration.ofSeconds(-1)))
        .withMessage("leeway: PT-1S (expected: >= 0)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parser.builder().maxAge(Duration.ofSeconds(-1)))
        .withMessage("maxAge: PT-1S (expected: >= 0)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parser.builder().maxBytes(0))
        .withMessage("maxBytes: 0 (expected: > 0)");
  }

  private static ParserBuilder at(Instant moment) {
    return Parser.builder().clock(() -> moment);
  }

  private static boolean isRefused(ParserBuilder options, String raw) {
    try {
      options.build().parse(raw, t -> KEY);
      return false;
    } catch (TokenException e) {
      return true;
    }
  }

  private static TokenException refusal(ParserBuilder options, String raw) {
    Parser parser = options.build();
    TokenException refusal =
        catchThrowableOfType(TokenException.class, () -> parser.parse(raw, t -> KEY));
    assertThat(refusal).isNotNull();
    return refusal;
  }

  private static String signed(Map<String, ?> claims) {
    return SigningKey.hmac(TestKeys.SECRET).sign(SigningMethod.HS256, claims);
  }

  /** Signs claims that no map could have. */
  private static String signedText(String claims) {
    String header = encoded("{\"alg\":\"HS256\"}");
    String payload = encoded(claims);
    byte[] signature =
        SigningKey.hmac(TestKeys.SECRET)
            .signature(SigningMethod.HS256, header.getBytes(UTF_8), payload.getBytes(UTF_8));
    return header + "." + payload + "." + Base64Url.encode(signature);
  }

  private static String encoded(String text) {
    return Base64Url.encode(text.getBytes(UTF_8));
  }
}
