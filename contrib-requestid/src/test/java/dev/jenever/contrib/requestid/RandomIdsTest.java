package dev.jenever.contrib.requestid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomIdsTest {

  @Test
  void idsAreUuidsOfVersionFour() {
    for (int i = 0; i < 1_000; i++) {
      String text = RandomIds.next();
      UUID id = UUID.fromString(text);

      assertThat(id).hasToString(text);
      assertThat(id.version()).isEqualTo(4);
      assertThat(id.variant()).isEqualTo(2);
    }
  }

  @Test
  void noTwoThreadsGetTheSame() {
    Set<String> ids = ConcurrentHashMap.newKeySet();

    IntStream.range(0, 100_000).parallel().forEach(i -> ids.add(RandomIds.next()));

    assertThat(ids).hasSize(100_000);
  }

  @Test
  void everyBitIsRandom() {
    long highOr = 0;
    long highAnd = -1;
    long lowOr = 0;
    long lowAnd = -1;
    for (int i = 0; i < 1_000; i++) {
      UUID id = UUID.fromString(RandomIds.next());
      highOr |= id.getMostSignificantBits();
      highAnd &= id.getMostSignificantBits();
      lowOr |= id.getLeastSignificantBits();
      lowAnd &= id.getLeastSignificantBits();
    }

    assertThat(highOr).isEqualTo(~0xF000L | 0x4000L);
    assertThat(highAnd).isEqualTo(0x4000L);
    assertThat(lowOr).isEqualTo(~(1L << 62));
    assertThat(lowAnd).isEqualTo(1L << 63);
  }
}
