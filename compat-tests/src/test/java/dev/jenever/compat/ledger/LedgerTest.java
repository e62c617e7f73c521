package dev.jenever.compat.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code -Dcompat.write=true} writes the pages anew. */
@Tag("replay")
class LedgerTest {

  static List<Origin> origins() {
    return Origin.all();
  }

  @ParameterizedTest
  @MethodSource("origins")
  void everyNameIsAccountedFor(Origin origin) throws IOException {
    assertThat(new Ledger(origin).gaps()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("origins")
  void thePageIsUpToDate(Origin origin) throws IOException {
    String text = new Ledger(origin).text();
    if (Boolean.getBoolean("compat.write")) {
      Files.writeString(origin.page(), text);
    }

    assertThat(origin.page()).hasContent(text);
  }
}
