package dev.jenever.internal.go;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class Utf8Test {

  @Test
  void everyInvalidByteIsReplacedByItself() {
    assertThat(Utf8.fromBytes("a\u00e4\u00bdb")).isEqualTo("a\uFFFD\uFFFDb");
    assertThat(Utf8.fromBytes("\u00ed\u00a0\u0080")).isEqualTo("\uFFFD\uFFFD\uFFFD");
    assertThat(Utf8.fromBytes("\u00f4\u0090\u0080\u0080")).isEqualTo("\uFFFD".repeat(4));
    assertThat(Utf8.fromBytes("\u00c0\u0080")).isEqualTo("\uFFFD\uFFFD");
  }

  @Test
  void encodedReplacementCharacterIsNotAnError() {
    assertThat(Utf8.fromBytes("\u00ef\u00bf\u00bd\u00ff")).isEqualTo("\uFFFD\uFFFD");
  }

  @Test
  void loneSurrogatesAreReplacedAndPairsKept() {
    assertThat(new String(Utf8.encode("\ud800😀\udc00"), UTF_8)).isEqualTo("\uFFFD😀\uFFFD");
  }

  @Test
  void textSurvivesTheWayToBytesAndBack() {
    long seed = 7;
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 5_000; round++) {
      int[] runes = random.ints(random.nextInt(6), 0, 0xD800).toArray();
      runes = round % 2 == 0 ? runes : random.ints(4, 0xE000, 0x110000).toArray();
      String text = new String(runes, 0, runes.length);
      assertThat(Utf8.fromBytes(Utf8.toBytes(text))).as("seed %d, %s", seed, text).isEqualTo(text);
    }
  }
}
