package dev.jenever.compat.generated;

import static org.junit.jupiter.api.Assertions.fail;

import dev.jenever.compat.compare.Differences;
import dev.jenever.compat.live.GoProgram;
import dev.jenever.compat.live.Program;
import dev.jenever.compat.scenario.Answer;
import dev.jenever.compat.scenario.Case;
import dev.jenever.compat.wire.RequestBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Fires generated requests at the original and at ours, and compares; needs Go.
 *
 * <p>{@code -Dcompat.seed} repeats a run, {@code -Dcompat.requests} sets how many requests each
 * recipe makes. A difference is shrunk and printed as a request that can become a case.
 */
@Tag("live")
class GeneratedTest {

  private static final long SEED = Long.getLong("compat.seed", System.nanoTime());
  private static final int REQUESTS = Integer.getInteger("compat.requests", 150);

  private static Program theirs;
  private static Program ours;

  @BeforeAll
  static void startBoth() throws Exception {
    System.out.println("compat.seed=" + SEED + " compat.requests=" + REQUESTS);
    GoProgram.build();
    theirs = Program.theirs();
    ours = Program.ours();
  }

  @AfterAll
  static void stopBoth() {
    theirs.close();
    ours.close();
  }

  @TestFactory
  Stream<DynamicTest> generatedRequestsAreAnsweredAlike() {
    return Recipes.all().stream()
        .map(recipe -> DynamicTest.dynamicTest(recipe.name(), () -> compare(recipe)));
  }

  private static void compare(Recipe recipe) throws IOException {
    SplittableRandom random = new SplittableRandom(SEED ^ recipe.name().hashCode());
    for (int i = 0; i < REQUESTS; i++) {
      List<String> pieces = recipe.pieces().apply(random);
      if (!differences(recipe, pieces).isEmpty()) {
        fail(report(recipe, pieces));
      }
    }
  }

  private static List<String> differences(Recipe recipe, List<String> pieces) throws IOException {
    Case c = recipe.toCase(pieces);
    List<Answer> theirAnswers = theirs.play(c);
    List<Answer> ourAnswers = ours.play(c);
    return Declared.explains(theirAnswers, ourAnswers)
        ? List.of()
        : Differences.between(theirAnswers, ourAnswers, c.normalise());
  }

  private static String report(Recipe recipe, List<String> pieces) throws IOException {
    List<String> few = Shrinker.shrink(pieces, some -> !differences(recipe, some).isEmpty());
    byte[] request = RequestBytes.of(recipe.request().apply(few), Map.of(), "");
    return "seed %d, app %s, request:%n%s%n%s"
        .formatted(
            SEED,
            recipe.app(),
            new String(request, StandardCharsets.UTF_8),
            String.join(System.lineSeparator(), differences(recipe, few)));
  }
}
