package dev.jenever.compat.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShrinkerTest {

  private static final List<String> MANY =
      IntStream.range(0, 50).mapToObj(Integer::toString).toList();

  @Test
  void onlyWhatMattersIsLeft() throws IOException {
    List<String> left =
        Shrinker.shrink(MANY, pieces -> pieces.containsAll(List.of("7", "8", "33")));

    assertThat(left).containsExactly("7", "8", "33");
  }

  @Test
  void nothingMayBeLeftAtAll() throws IOException {
    assertThat(Shrinker.shrink(MANY, pieces -> true)).isEmpty();
    assertThat(Shrinker.shrink(List.of(), pieces -> true)).isEmpty();
  }

  @Test
  void everythingMayMatter() throws IOException {
    assertThat(Shrinker.shrink(MANY, pieces -> pieces.size() == 50)).isEqualTo(MANY);
  }
}
