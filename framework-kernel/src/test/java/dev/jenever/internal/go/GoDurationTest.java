package dev.jenever.internal.go;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GoDurationTest {

  @GoAnswers(table = "http", function = "durf")
  void formatAnswersAsGoDoes(GoAnswers.Row row) {
    row.check(r -> GoDuration.format(Long.parseLong(r.bytes(0))));
  }

  @GoAnswers(table = "http", function = "durp")
  void parseAnswersAsGoDoes(GoAnswers.Row row) {
    row.check(r -> Long.toString(GoDuration.parseNanos(r.text(0))));
  }

  @Test
  void unitFollowsTheSize() {
    assertThat(GoDuration.format(Duration.ZERO)).isEqualTo("0s");
    assertThat(GoDuration.format(Duration.ofNanos(171))).isEqualTo("171ns");
    assertThat(GoDuration.format(Duration.ofNanos(13_400))).isEqualTo("13.4µs");
    assertThat(GoDuration.format(Duration.ofMillis(2_500))).isEqualTo("2.5s");
    assertThat(GoDuration.format(Duration.ofSeconds(70))).isEqualTo("1m10s");
    assertThat(GoDuration.format(Duration.ofHours(-24))).isEqualTo("-24h0m0s");
  }

  @Test
  void durationsBeyondGosRangeAreCut() {
    assertThat(GoDuration.format(Duration.ofDays(1_000_000))).isEqualTo("2562047h47m16.854775807s");
    assertThat(GoDuration.format(Duration.ofDays(-1_000_000)))
        .isEqualTo("-2562047h47m16.854775808s");
  }

  @Test
  void numbersNeedAUnit() {
    assertThat(GoDuration.parse("1h30m")).isEqualTo(Duration.ofMinutes(90));
    assertThat(GoDuration.parse("0")).isEqualTo(Duration.ZERO);
    assertThatThrownBy(() -> GoDuration.parse("5"))
        .hasMessage("time: missing unit in duration \"5\"");
    assertThatThrownBy(() -> GoDuration.parse("5x"))
        .hasMessage("time: unknown unit \"x\" in duration \"5x\"");
    assertThatThrownBy(() -> GoDuration.parse("5é"))
        .hasMessage("time: unknown unit \"\\xc3\\xa9\" in duration \"5\\xc3\\xa9\"");
  }
}
