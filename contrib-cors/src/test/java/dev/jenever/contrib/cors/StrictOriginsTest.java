package dev.jenever.contrib.cors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.jenever.testing.TestContext;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StrictOriginsTest {

  @ParameterizedTest(name = "{0} admits {1}: {2}")
  @CsvSource({
    "https://app.test, https://app.test, true",
    "https://app.test, https://app.test.evil.test, false",
    "https://app.test, https://evilapp.test, false",
    "https://app.test, http://app.test, false",
    "https://app.test, https://app.test:8443, false",
    "https://app.test, https://APP.test, false",
    "https://app.test, https://app.test/, false",
    "https://APP.test:443, https://app.test, true",
    "http://app.test:80, http://app.test, true",
    "http://app.test:443, http://app.test:443, true",
    "http://[::1]:3000, http://[::1]:3000, true",
    "null, null, true",
    "https://app.test, null, false",
    "https://*.app.test, https://a.app.test, true",
    "https://*.app.test, https://a.b.app.test, true",
    "https://*.app.test, https://app.test, false",
    "https://*.app.test, https://.app.test, false",
    "https://*.app.test, https://a..app.test, false",
    "https://*.app.test, https://evilapp.test, false",
    "https://*.app.test, https://evil.test/.app.test, false",
    "https://*.app.test, https://evil.test#.app.test, false",
    "https://*.app.test, https://u@evil.app.test, false",
    "https://*.app.test, http://a.app.test, false",
    "https://*.app.test, https://a.app.test:8443, false",
    "https://*.app.test:8443, https://a.app.test:8443, true",
    "http://localhost:*, http://localhost:3000, true",
    "http://localhost:*, http://localhost, true",
    "http://localhost:*, http://localhost.evil.test:3000, false",
    "https://*.bar.test, https://a.foobar.test, false",
    "chrome-extension://*, chrome-extension://abcdef, true",
    "chrome-extension://*, moz-extension://abcdef, false",
    "/https://[a-z]+\\.app\\.test/, https://a.app.test, true",
    "/https://[a-z]+\\.app\\.test/, https://a.app.test.evil.test, false",
    "/https://[a-z]+\\.app\\.test/, https://A.app.test, false",
    "/https://[a-z]+\\.app\\.test/i, https://A.app.test, true",
    "/https://\\S+\\.app\\.test/, https://a.app.test, true",
  })
  void admits(String entry, String origin, boolean admitted) {
    StrictOrigins origins =
        new StrictOrigins(CorsConfig.strict().allowOrigins(entry).allowWildcard(true));

    assertThat(origins.allows(TestContext.create().context(), origin)).isEqualTo(admitted);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        refused("https://a/", "bad origin: https://a/ (expected: scheme://host or"),
        refused("https://a/path", "bad origin: https://a/path (expected: scheme://host or"),
        refused("https://", "bad origin: https:// (expected: scheme://host or"),
        refused("https://a:", "bad origin: https://a: (expected: scheme://host or"),
        refused("app.test", "bad origin: origins must contain '*' or include http://,https://"),
        refused("https://*", "bad origin: https://*: a * needs allowWildcard(true)"),
        refused("/https://x/g", "bad origin: /https://x/g: unknown flag (expected: i)"),
        refused("/https://(/", "bad origin: /https://(/: error parsing regexp: missing closing )"));
  }

  private static Arguments refused(String entry, String message) {
    return Arguments.of(entry, message);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void whatIsNoOriginIsRefusedAtConstruction(String entry, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cors.create(CorsConfig.strict().allowOrigins(entry)))
        .withMessageStartingWith(message);
  }

  @ParameterizedTest
  @CsvSource({
    "https://a*.test",
    "https://*example.test",
    "https://a.*",
    "*.test",
    "*://a.test",
    "https://a:8*",
    "https://*.*.test"
  })
  void aStarStandsForLabelsOrAPortOnly(String entry) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cors.create(CorsConfig.strict().allowOrigins(entry).allowWildcard(true)))
        .withMessage(
            "bad origin: " + entry + " (expected: https://*.example or http://localhost:*)");
  }

  static Stream<Arguments> stars() {
    return Stream.of(
        stars("all origins", config -> config.allowOrigins("*")),
        stars("the origin null", config -> config.allowOrigins("null")),
        stars("AllowMethods *", config -> config.allowMethods("*")),
        stars("AllowHeaders *", config -> config.allowHeaders("X-A", "*")),
        stars("ExposeHeaders *", config -> config.exposeHeaders("*")));
  }

  private static Arguments stars(String what, UnaryOperator<CorsConfig> change) {
    return Arguments.of(what, change);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("stars")
  void credentialsNeedNames(String what, UnaryOperator<CorsConfig> change) {
    CorsConfig config =
        change.apply(CorsConfig.strict().allowOrigins("https://a").allowCredentials(true));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cors.create(config))
        .withMessage("conflict settings: AllowCredentials with " + what + " (expected: names)");
  }

  @Test
  void contradictionsAreRefusedInUpstreamsWords() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cors.create(CorsConfig.strict()))
        .withMessage("conflict settings: all origins disabled");
  }
}
