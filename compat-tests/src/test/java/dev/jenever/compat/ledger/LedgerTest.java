package dev.jenever.compat.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.compat.scenario.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code -Dcompat.write=true} writes the ledger anew. */
@Tag("replay")
class LedgerTest {

  @Test
  void everyNameOfGinIsAccountedFor() throws IOException {
    assertThat(new Ledger().gaps()).isEmpty();
  }

  @Test
  void theLedgerIsUpToDate() throws IOException {
    Path file = Home.of("LEDGER.md");
    String text = new Ledger().text();
    if (Boolean.getBoolean("compat.write")) {
      Files.writeString(file, text);
    }

    assertThat(file).hasContent(text);
  }
}
