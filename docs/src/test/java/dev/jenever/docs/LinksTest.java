package dev.jenever.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinksTest {

  @Test
  void everyLinkWithinTheRepositoryLeadsToAFile() throws IOException {
    List<String> broken = new ArrayList<>();
    int checked = 0;
    for (Page page : Page.all()) {
      for (String link : page.links()) {
        if (link.matches("[a-z]+:.*")) {
          continue;
        }
        checked++;
        if (!Files.exists(page.path().resolveSibling(link))) {
          broken.add(page + " -> " + link);
        }
      }
    }

    assertThat(checked).isPositive();
    assertThat(broken).isEmpty();
  }
}
