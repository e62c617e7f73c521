package dev.jenever.compat.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.compat.compare.Differences;
import dev.jenever.compat.ledger.Origin;
import dev.jenever.compat.scenario.Case;
import dev.jenever.compat.scenario.Scenario;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the original and ours side by side; needs Go. */
@Tag("live")
class LiveTest {

  private static Program theirs;
  private static Program ours;

  @BeforeAll
  static void startBoth() throws Exception {
    GoProgram.build();
    theirs = Program.theirs();
    ours = Program.ours();
  }

  @AfterAll
  static void stopBoth() {
    theirs.close();
    ours.close();
  }

  @Test
  void everyAppHasItsTwin() {
    assertThat(ours.apps()).containsExactlyInAnyOrderElementsOf(theirs.apps());
  }

  @Test
  void theRecordingsStillMatchTheOriginal() throws Exception {
    assertThat(GoProgram.complaintsOf("--verify")).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> theListsOfSymbolsAreUpToDate() {
    return Origin.all().stream()
        .map(origin -> DynamicTest.dynamicTest(origin.name(), () -> compareSymbols(origin)));
  }

  @TestFactory
  Stream<DynamicTest> bothAnswerAlike() {
    return Scenario.all().stream()
        .flatMap(s -> s.cases().stream())
        .filter(c -> c.deviates().isEmpty())
        .map(c -> DynamicTest.dynamicTest(c.id(), () -> compare(c)));
  }

  private static void compareSymbols(Origin origin) throws Exception {
    assertThat(GoProgram.outputOf("--symbols", origin.name()).lines().toList())
        .isEqualTo(Files.readAllLines(origin.symbols()));
  }

  private static void compare(Case c) throws Exception {
    assertThat(Differences.between(theirs.play(c), ours.play(c), c.normalise())).isEmpty();
  }
}
