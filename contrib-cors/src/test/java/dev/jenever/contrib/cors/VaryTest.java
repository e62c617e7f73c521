package dev.jenever.contrib.cors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.http.Headers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VaryTest {

  @ParameterizedTest(name = "{0} and Origin -> {1}")
  @CsvSource({
    "Accept, 'Accept, Origin'",
    "origin, origin",
    "'Accept, ORIGIN', 'Accept, ORIGIN'",
    "*, *",
    "'', Origin",
  })
  void isCompleted(String before, String after) {
    Headers headers = Headers.create();
    if (!before.isEmpty()) {
      headers.set("Vary", before);
    }

    Vary.add(headers, "Origin");

    assertThat(headers.values("Vary")).containsExactly(after);
  }
}
