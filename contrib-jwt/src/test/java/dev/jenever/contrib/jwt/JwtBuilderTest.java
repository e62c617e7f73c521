package dev.jenever.contrib.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import dev.jenever.contrib.jwt.store.InMemoryRefreshTokenStore;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class JwtBuilderTest {

  @Test
  void aKeyIsNeeded() {
    assertThatThrownBy(() -> JwtMiddleware.builder().build())
        .isInstanceOfSatisfying(
            JwtException.class, e -> assertThat(e.is(JwtError.MISSING_SECRET_KEY)).isTrue())
        .hasMessage("secret key is required");
  }

  @Test
  void anUnreadableFileIsNamedInTheCause() {
    JwtBuilder options =
        JwtMiddleware.builder().signingAlgorithm("RS256").privKeyFile(Path.of("no/such/file"));

    assertThatThrownBy(options::build)
        .hasMessage("private key file unreadable")
        .hasRootCauseMessage("no/such/file");
  }

  @Test
  void aShortSecretIsAWarning() {
    try (LogLines log = new LogLines(KeyLoading.class)) {
      JwtMiddleware.builder().key("secret key").build();

      assertThat(log.at(Level.WARN))
          .singleElement()
          .satisfies(line -> assertThat(line).contains("10 bytes", "HS256", "32"));
    }
  }

  @Test
  void aPlaceThatHasNoTokensIsAWarning() {
    try (LogLines log = new LogLines(TokenLookup.class)) {
      App.options().tokenLookup("header:Authorization,body:token").build();

      assertThat(log.at(Level.WARN))
          .singleElement()
          .satisfies(line -> assertThat(line).contains("body:token"));
    }
  }

  @Test
  void aPlaceWithoutANameIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> App.options().tokenLookup("query:token,cookie").build())
        .withMessageStartingWith("tokenLookup: cookie (expected: header:Name");
  }

  @Test
  void emptyTextsAndNoTimeStandForDefaults() {
    App app =
        new App(
            App.options()
                .realm("")
                .signingAlgorithm("")
                .tokenLookup("")
                .tokenHeadName(" ")
                .identityKey("")
                .cookieName("")
                .refreshTokenCookieName("")
                .expField("")
                .timeout(Duration.ZERO)
                .refreshTokenTimeout(Duration.ZERO)
                .refreshTokenLength(0));

    assertThat(app.hello("x").header("WWW-Authenticate")).contains("gin jwt");
    assertThat(app.hello(App.accessToken(app.login())).status()).isEqualTo(200);
    assertThat(App.refreshToken(app.login())).hasSize(44);
    assertThat(App.field(app.login(), "expires_in")).isIn("3600", "3599");
  }

  @Test
  void bytesAreCopied() {
    byte[] key = App.SECRET.clone();
    JwtMiddleware auth = App.options().key(key).build();
    key[0]++;

    TokenPair tokens = auth.tokenGenerator(new App.User("ann"));

    assertThat(App.options().build().parseTokenString(tokens.accessToken()).claims())
        .containsEntry("identity", "ann");
  }

  @Test
  void oneBuilderMakesSeveralThatShareNothing() {
    JwtBuilder options = App.options();
    JwtMiddleware first = options.build();
    JwtMiddleware second = options.realm("other").build();

    assertThat(first.refreshTokenStore())
        .isInstanceOf(InMemoryRefreshTokenStore.class)
        .isNotSameAs(second.refreshTokenStore());
    assertThat(new App(first).hello("x").header("WWW-Authenticate")).contains("gin jwt");
    assertThat(new App(second).hello("x").header("WWW-Authenticate")).contains("other");
  }

  @Test
  void aMissingClientOfRedisIsNamed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Jedis.require("no.such.Client"))
        .withMessageContaining("redis.clients:jedis:8");
  }
}
