package dev.jenever.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadersTest {

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "x-request-id, X-Request-Id",
    "ETag, Etag",
    "x_y-z, X_y-Z",
    "x y, x y",
    "Größe, Größe",
    "'', ''",
  })
  void namesAreSpeltAsGoSpellsThem(String name, String canonical) {
    assertThat(Headers.canonicalName(name)).isEqualTo(canonical);
  }

  @Test
  void keepsWhatAMapOfListsWouldKeep() {
    Random random = new Random(7);
    Headers headers = Headers.create();
    Map<String, List<String>> expected = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      String name = "X-" + random.nextInt(100);
      String value = "v" + i;
      switch (random.nextInt(4)) {
        case 0 -> {
          headers.add(name, value);
          expected.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
        }
        case 1 -> {
          headers.set(name.toLowerCase(Locale.ROOT), value);
          expected.put(name, new ArrayList<>(List.of(value)));
        }
        default -> {
          headers.remove(name);
          expected.remove(name);
        }
      }

      assertThat(headers.contains(name)).isEqualTo(expected.containsKey(name));
      assertThat(headers.values(name)).isEqualTo(expected.getOrDefault(name, List.of()));
      assertThat(headers.copy().names()).isEqualTo(expected.keySet());
    }
  }
}
