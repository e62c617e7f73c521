package dev.jenever.internal.undertow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OutputTailTest {

  @Test
  void holdsUpToItsSizeAndNoMore() {
    OutputTail tail = new OutputTail();
    assertThat(tail.take(new byte[OutputTail.SIZE - 1], 0, OutputTail.SIZE - 1)).isTrue();
    assertThat(tail.take(new byte[2], 0, 2)).isFalse();
    assertThat(tail.take(new byte[] {7}, 0, 1)).isTrue();
    ByteBuffer held = tail.drain();
    assertThat(held.remaining()).isEqualTo(OutputTail.SIZE);
    assertThat(held.get(OutputTail.SIZE - 1)).isEqualTo((byte) 7);
    assertThat(tail.drain().hasRemaining()).isFalse();
  }

  @Test
  void givesBackWhatItTookInOrder() {
    long seed = 20240713;
    SplittableRandom random = new SplittableRandom(seed);
    OutputTail tail = new OutputTail();
    for (int round = 0; round < 200; round++) {
      byte[] all = new byte[random.nextInt(OutputTail.SIZE + 1)];
      random.nextBytes(all);
      for (int at = 0; at < all.length; ) {
        int n = Math.min(all.length - at, 1 + random.nextInt(700));
        assertThat(tail.take(all, at, n)).isTrue();
        at += n;
      }
      byte[] held = new byte[all.length];
      tail.drain().get(held);
      assertThat(held).as("seed %d, round %d", seed, round).isEqualTo(all);
    }
  }
}
