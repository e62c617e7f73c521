package dev.jenever.contrib.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MemoryRecordsTest {

  private long nanos;
  private final MemoryRecords records = new MemoryRecords(() -> nanos);

  @Test
  void recordsWhoseCookiesAreNoLongerAcceptedAreSweptOut() {
    records.save("old", new byte[1], Duration.ofHours(1));
    records.save("long", new byte[1], Duration.ofDays(60));
    nanos = Duration.ofDays(31).toNanos();

    for (int i = 0; i < 1000; i++) {
      records.save("new", new byte[1], Duration.ofHours(1));
    }

    assertThat(records.load("old")).isNull();
    assertThat(records.load("long")).isNotNull();
    assertThat(records.size()).isEqualTo(2);
  }

  @Test
  void whatIsHandedOutIsACopy() {
    byte[] given = {1};
    records.save("a", given, Duration.ZERO);
    given[0] = 2;
    records.load("a")[0] = 3;

    assertThat(records.load("a")).containsExactly(1);
  }

  @Test
  void onlyWhatWasSeenIsReplaced() {
    assertThat(records.replace("a", null, new byte[] {1}, Duration.ZERO)).isTrue();
    assertThat(records.replace("a", null, new byte[] {2}, Duration.ZERO)).isFalse();
    assertThat(records.replace("a", new byte[] {1}, new byte[] {3}, Duration.ZERO)).isTrue();
    assertThat(records.replace("b", new byte[] {1}, new byte[] {3}, Duration.ZERO)).isFalse();
    assertThat(records.load("a")).containsExactly(3);
    assertThat(records.load("b")).isNull();
  }
}
