package dev.jenever.internal.undertow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DateLineTest {

  private static final long MOMENT = Instant.parse("2024-02-29T12:34:56.999Z").toEpochMilli();

  @Test
  void showsTheSecond() {
    assertThat(DateLine.valueAt(0)).isEqualTo("Thu, 01 Jan 1970 00:00:00 GMT");
    assertThat(DateLine.valueAt(MOMENT)).isEqualTo("Thu, 29 Feb 2024 12:34:56 GMT");
    assertThat(DateLine.valueAt(MOMENT + 1)).isEqualTo("Thu, 29 Feb 2024 12:34:57 GMT");
  }
}
