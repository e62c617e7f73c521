package dev.jenever.contrib.session.gob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Bytes that nobody has written. {@code -Dgob.seed=N} repeats a run. */
class GobFuzzTest {

  private static final int ROUNDS = 60_000;
  private static final long MOST_BYTES = 4L << 20;

  private final long seed = Long.getLong("gob.seed", 20261127L);
  private final SplittableRandom random = new SplittableRandom(seed);
  private final List<Vector> vectors = Vector.all();

  @Test
  void damagedBytesAreReadOrRefused() {
    System.out.println("gob.seed=" + seed);
    for (int i = 0; i < ROUNDS; i++) {
      byte[] damaged = damaged(vectors.get(random.nextInt(vectors.size())).gob().clone());
      long before = allocated();
      try {
        Map<Object, Object> values = Gob.decode(damaged);
        assertThat(Gob.decode(Gob.encode(values, Set.of())).keySet())
            .as(Arrays.toString(damaged))
            .isEqualTo(values.keySet());
      } catch (GobException e) {
        assertThat(e.getMessage()).isNotBlank();
      }
      assertThat(allocated() - before).as(Arrays.toString(damaged)).isLessThan(MOST_BYTES);
    }
  }

  private byte[] damaged(byte[] bytes) {
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> bytes[at] = (byte) (random.nextBoolean() ? 0xF8 : 0x7F);
        default -> bytes[at] = bytes[random.nextInt(bytes.length)];
      }
    }
    return random.nextInt(8) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getThreadAllocatedBytes(Thread.currentThread().getId());
  }

  @Test
  void countsBeyondTheInputAllocateNothing() {
    byte[] huge = {
      0x0d, 0x7f, 4, 1, 2, -1, -128, 0, 1, 0x10, 1, 0x10, 0, 0, 0x09, -1, -128, 0, -4, 0x7F, -1, -1,
      -1, 0
    };

    assertThatThrownBy(() -> Gob.decode(huge))
        .isInstanceOf(GobException.class)
        .hasMessage("gob: 2147483647 elements exceed input size");
  }

  @Test
  void depthEndsBeforeTheStackDoes() {
    Object nested = "bottom";
    for (int i = 0; i < 200; i++) {
      nested = new ArrayList<>(List.of(nested));
    }
    byte[] deep = Gob.encode(Map.of("v", nested), Set.of());

    assertThatThrownBy(() -> Gob.decode(deep))
        .isInstanceOf(GobException.class)
        .hasMessage("gob: nested deeper than 100 levels");
  }

  @Test
  void aTypeThatContainsItselfEndsWithTheInput() {
    Vector recursive =
        vectors.stream().filter(v -> v.name().equals("struct-recursive")).findFirst().orElseThrow();

    assertThat(Gob.encode(Gob.decode(recursive.gob()), Set.of())).isEqualTo(recursive.gob());
  }
}
