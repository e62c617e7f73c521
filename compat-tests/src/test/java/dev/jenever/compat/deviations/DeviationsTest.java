package dev.jenever.compat.deviations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.compat.scenario.Case;
import dev.jenever.compat.scenario.Home;
import dev.jenever.compat.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of deviations is complete, and everything in it is held by a test. */
class DeviationsTest {

  private static final List<Row> ROWS = Row.all();

  @Test
  void everyRowIsComplete() {
    assertThat(ROWS).isNotEmpty().extracting(Row::id).doesNotHaveDuplicates();
    assertThat(ROWS)
        .allSatisfy(
            row -> {
              assertThat(row.id()).matches("[a-z0-9-]+");
              assertThat(row.cells()).as(row.id()).hasSize(Row.COLUMNS - 1);
              assertThat(row.cells())
                  .as(row.id())
                  .allSatisfy(cell -> assertThat(cell).isNotBlank());
              assertThat(row.references()).as(row.id()).isNotEmpty();
            });
  }

  @Test
  void everyCaseThatDeviatesHasItsRow() {
    List<String> deviating =
        Scenario.all().stream()
            .flatMap(scenario -> scenario.cases().stream())
            .filter(c -> !c.deviates().isEmpty())
            .map(Case::id)
            .toList();

    assertThat(ROWS.stream().flatMap(row -> row.cases().stream()))
        .containsExactlyInAnyOrderElementsOf(deviating);
  }

  @Test
  void everyUnitTestExists() {
    Map<String, String> sources = sources();

    assertThat(ROWS)
        .allSatisfy(
            row ->
                assertThat(row.tests())
                    .allSatisfy(
                        test -> {
                          String[] names = test.split("\\.");
                          assertThat(names).as(test).hasSize(2);
                          assertThat(sources.get(names[0] + ".java"))
                              .as(test)
                              .isNotNull()
                              .contains("void " + names[1] + "(");
                        }));
  }

  /** The sources of the tests of the modules and of this one, by the name of the file. */
  private static Map<String, String> sources() {
    Map<String, String> sources = new HashMap<>();
    try {
      for (Path root : roots()) {
        try (Stream<Path> files = Files.walk(root.resolve("src/test/java"))) {
          for (Path file : files.filter(f -> f.toString().endsWith("Test.java")).toList()) {
            sources.merge(file.getFileName().toString(), Files.readString(file), String::concat);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sources;
  }

  private static List<Path> roots() throws IOException {
    try (Stream<Path> modules = Files.list(Home.of(".."))) {
      return modules.filter(module -> Files.isDirectory(module.resolve("src/test/java"))).toList();
    }
  }
}
