package dev.jenever.middleware;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class LogTimeTest {

  @Test
  void timeIsWrittenAsInGin() {
    assertThat(LogTime.format(LocalDateTime.of(2026, 1, 2, 3, 4, 5, 678)))
        .isEqualTo("2026/01/02 - 03:04:05");
  }

  @Test
  void timeIsThatOfTheSecond() {
    for (String last = text(LogTime.now()), changed = last; changed.equals(last); ) {
      String before = LogTime.format(LocalDateTime.now());
      changed = text(LogTime.now());
      String after = LogTime.format(LocalDateTime.now());

      assertThat(changed).isBetween(before, after);
    }
  }

  private static String text(LogTime time) {
    String start = new String(time.start, UTF_8);
    assertThat(start).startsWith("[GIN] ").endsWith(" |");
    return start.substring("[GIN] ".length(), start.length() - " |".length());
  }
}
