package dev.jenever.compat.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.compat.CompatApps;
import dev.jenever.compat.scenario.Recording;
import dev.jenever.compat.scenario.Scenario;
import dev.jenever.compat.wire.RealRedis;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Plays every case against our app, over real sockets, and compares with what Gin answered. */
@Tag("replay")
class ReplayTest {

  @BeforeAll
  static void prepare() {
    CompatApps.prepare();
    RealRedis.address();
  }

  @TestFactory
  Stream<DynamicNode> everyCaseIsAnsweredAsRecorded() {
    return Scenario.all().stream().map(ReplayTest::area);
  }

  private static DynamicContainer area(Scenario scenario) {
    Recording recording = Recording.of(scenario.area());
    return DynamicContainer.dynamicContainer(
        scenario.area(),
        scenario.cases().stream()
            .map(
                c ->
                    DynamicTest.dynamicTest(
                        c.id(),
                        () -> {
                          Verdict verdict = Verdict.of(c, recording, OurApp::play);
                          assertThat(verdict.complaints()).as(c.id()).isEmpty();
                        })));
  }
}
