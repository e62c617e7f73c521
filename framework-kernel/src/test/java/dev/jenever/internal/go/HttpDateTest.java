package dev.jenever.internal.go;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class HttpDateTest {

  @GoAnswers(table = "http", function = "httpdate")
  void formatAnswersAsGoDoes(GoAnswers.Row row) {
    row.check(r -> HttpDate.format(Instant.ofEpochSecond(Long.parseLong(r.bytes(0)))));
  }

  @Test
  void dayHasTwoDigits() {
    assertThat(HttpDate.format(Instant.parse("2026-03-05T07:08:09.999Z")))
        .isEqualTo("Thu, 05 Mar 2026 07:08:09 GMT");
  }
}
