package dev.jenever;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ModeTest {

  private final Mode before = Mode.get();

  @AfterEach
  void restore() {
    Mode.set(before);
  }

  @Test
  void isTestUnderJunitAndWhatTheEnvironmentSaysOtherwise() {
    assertThat(Mode.fromEnvironment(null)).isEqualTo(Mode.TEST);
    assertThat(Mode.fromEnvironment("")).isEqualTo(Mode.TEST);
    assertThat(Mode.fromEnvironment("debug")).isEqualTo(Mode.DEBUG);
    assertThat(Mode.fromEnvironment("release")).isEqualTo(Mode.RELEASE);
    assertThat(Mode.fromEnvironment("test")).isEqualTo(Mode.TEST);
  }

  @Test
  void refusesOtherNamesWithGinsText() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mode.set("prod"))
        .withMessage("gin mode unknown: prod (available mode: debug release test)");
  }

  @Test
  void isSetByNameOrValue() {
    Mode.set("release");
    assertThat(Mode.get()).isEqualTo(Mode.RELEASE).hasToString("release");
    assertThat(Mode.isDebugging()).isFalse();
    Mode.set(Mode.DEBUG);
    assertThat(Mode.isDebugging()).isTrue();
  }
}
