package dev.jenever.internal.validation.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.internal.validation.TagValidator;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Long texts that would keep a backtracking expression busy, or overflow the stack of one. */
class HostileTextTest {

  private static final int LENGTH = 300_000;

  private static final List<String> PIECES =
      List.of(
          "a", "0", "a.", "-", "<a", "&", "%41", "1,", "* ", "@", "\"", "\\", "[", "{\"a\":", "a-");

  private static final List<String> TAGS =
      List.of(
          "email",
          "url",
          "uri",
          "hostname",
          "hostname_rfc1123",
          "fqdn",
          "html",
          "html_encoded",
          "url_encoded",
          "json",
          "jwt",
          "base64",
          "base32",
          "datauri",
          "cron",
          "semver",
          "cve",
          "mongodb_connection_string",
          "spicedb",
          "bcp47_language_tag",
          "urn_rfc2141",
          "ip",
          "cidr",
          "credit_card",
          "luhn_checksum",
          "latitude",
          "numeric",
          "btc_addr_bech32",
          "rgba",
          "isbn",
          "tcp_addr",
          "hostname_port",
          "postcode_iso3166_alpha2=GB",
          "postcode_iso3166_alpha2=CR",
          "datetime=2006-01-02T15:04:05Z07:00",
          "origin",
          "alphanumunicode",
          "lowercase");

  static Stream<String> texts() {
    return PIECES.stream().map(piece -> piece.repeat(LENGTH / piece.length()));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void longTextsAreJudgedWithoutHarm(String text) {
    TagValidator validator = new TagValidator(element -> null);

    for (String tag : TAGS) {
      int failures = validator.validateVar(text, tag).fieldErrors().size();
      assertThat(failures).as(tag).isBetween(0, 1);
    }
  }

  @Test
  void jsonMayBeTenThousandLevelsDeep() {
    assertThat(JsonFormat.isJson("[".repeat(10_000) + "]".repeat(10_000))).isTrue();
    assertThat(JsonFormat.isJson("[".repeat(10_001) + "]".repeat(10_001))).isFalse();
    assertThat(JsonFormat.isJson("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000))).isTrue();
  }

  @Test
  void vastNumbersAreNotWrittenOut() {
    TagValidator validator = new TagValidator(element -> null);

    assertThat(validator.validateVar(new BigDecimal("1e999999999"), "latitude").isEmpty())
        .isFalse();
    assertThat(validator.validateVar(new BigDecimal("45.5"), "latitude").isEmpty()).isTrue();
    assertThat(validator.validateVar(new BigDecimal("1e999999999"), "gt=5").isEmpty()).isTrue();
  }
}
