package dev.jenever.compat.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScenarioTest {

  private static final List<Case> CASES =
      Scenario.all().stream().flatMap(s -> s.cases().stream()).toList();

  @Test
  void everyCaseHasAnIdOfItsOwnInItsArea() {
    assertThat(CASES).extracting(Case::id).doesNotHaveDuplicates();
    for (Scenario scenario : Scenario.all()) {
      assertThat(scenario.cases())
          .allSatisfy(c -> assertThat(c.id()).startsWith(scenario.area() + "/"));
    }
  }

  @Test
  void everyCaseIsRecordedAndNothingElseIs() {
    for (Scenario scenario : Scenario.all()) {
      assertThat(Recording.of(scenario.area()).answers().keySet())
          .containsExactlyElementsOf(scenario.cases().stream().map(Case::id).toList());
    }
  }

  @Test
  void everyRecordingNamesTheSameOracle() {
    Stream<String> versions =
        Scenario.all().stream()
            .map(s -> Recording.of(s.area()).oracle())
            .map(oracle -> oracle.get("gin") + " " + oracle.get("go"));

    assertThat(versions.distinct().toList())
        .singleElement()
        .asString()
        .startsWith("v1.12.0 go1.26");
  }

  @Test
  void everyDeviationHasAReasonAndAnAnswer() {
    assertThat(CASES)
        .filteredOn(c -> !c.ours().isEmpty() || !c.deviates().isEmpty())
        .allSatisfy(
            c -> {
              assertThat(c.deviates()).as(c.id()).isNotBlank();
              assertThat(c.ours()).as(c.id()).hasSameSizeAs(c.steps());
            });
  }
}
