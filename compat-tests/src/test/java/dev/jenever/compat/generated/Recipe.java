package dev.jenever.compat.generated;

import dev.jenever.compat.scenario.Case;
import dev.jenever.compat.scenario.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Makes requests to one app out of small pieces of text. A request that shows a difference is made
 * smaller by leaving pieces out.
 *
 * @param name what is tried, for the report
 * @param app where the requests go
 * @param rules the normalisation rules that apply
 * @param pieces draws the pieces of one request
 * @param request puts pieces together; any selection of them makes some request
 */
record Recipe(
    String name,
    String app,
    List<String> rules,
    Function<SplittableRandom, List<String>> pieces,
    Function<List<String>, Step> request) {

  /** The case that sends these pieces. */
  Case toCase(List<String> chosen) {
    List<Step> steps = List.of(request.apply(chosen));
    return new Case("generated/" + name, app, rules, false, "", List.of(), steps);
  }

  /** Draws up to so many pieces of an alphabet. */
  static Function<SplittableRandom, List<String>> upTo(int most, String... alphabet) {
    return random -> {
      List<String> drawn = new ArrayList<>();
      for (int n = random.nextInt(most + 1); n > 0; n--) {
        drawn.add(alphabet[random.nextInt(alphabet.length)]);
      }
      return drawn;
    };
  }
}
