package dev.jenever.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadersTest {

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "x-request-id, X-Request-Id",
    "ETag, Etag",
    "x_y-z, X_y-Z",
    "x y, x y",
    "Größe, Größe",
    "'', ''",
  })
  void namesAreSpeltAsGoSpellsThem(String name, String canonical) {
    assertThat(Headers.canonicalName(name)).isEqualTo(canonical);
  }
}
