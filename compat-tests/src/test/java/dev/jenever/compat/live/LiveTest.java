package dev.jenever.compat.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.compat.CompatApps;
import dev.jenever.compat.apps.Apps;
import dev.jenever.compat.compare.Differences;
import dev.jenever.compat.ledger.Origin;
import dev.jenever.compat.replay.OurApp;
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

  private static FreshApps theirs;

  @BeforeAll
  static void start() throws Exception {
    GoProgram.build();
    CompatApps.prepare();
    theirs = new FreshApps();
  }

  @AfterAll
  static void stop() {
    theirs.close();
  }

  @Test
  void everyAppHasItsTwin() throws Exception {
    assertThat(Apps.names())
        .containsExactlyInAnyOrderElementsOf(GoProgram.outputOf("--list").lines().toList());
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
    assertThat(Differences.between(theirs.play(c), OurApp.play(c), c.normalise())).isEmpty();
  }
}
