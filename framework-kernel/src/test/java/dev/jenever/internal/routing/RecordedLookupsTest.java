package dev.jenever.internal.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replays what Gin itself did with route sets and paths drawn at random. */
class RecordedLookupsTest {

  private final SoftAssertions softly = new SoftAssertions();
  private final RouteTree<String> tree = new RouteTree<>();
  private final Lookup<String> lookup = new Lookup<>();

  record RouteSet(String name, List<String[]> rows) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<RouteSet> sets() {
    List<RouteSet> sets = new ArrayList<>();
    for (String line : Resources.lines("recorded-lookups.txt")) {
      String[] columns = line.split("\t", -1);
      if (columns[0].equals("set")) {
        sets.add(new RouteSet(columns[1], new ArrayList<>()));
      } else {
        sets.get(sets.size() - 1).rows().add(columns);
      }
    }
    return sets;
  }

  @Test
  void theRecordingIsComplete() {
    assertThat(sets()).hasSizeGreaterThan(70);
  }

  @ParameterizedTest(name = "set {0}")
  @MethodSource("sets")
  void everyAnswerIsGins(RouteSet set) {
    for (String[] row : set.rows()) {
      replay(row);
    }
    softly.assertAll();
  }

  private void replay(String[] row) {
    switch (row[0]) {
      case "add" -> softly.assertThat(add(row[1])).as(row[1]).isEqualTo(row[2]);
      case "routes" -> {
        softly.assertThat(String.join(" ", Routes.list(tree))).isEqualTo(row[1]);
        tree.freeze();
        softly.assertThat(String.join(" ", Routes.list(tree))).isEqualTo(row[2]);
      }
      case "find" -> requireFound(row, false);
      case "unescape" -> requireFound(row, true);
      case "fold" -> {
        softly.assertThat(fold(row[1], false)).as(row[1]).isEqualTo(row[2]);
        softly.assertThat(fold(row[1], true)).as(row[1]).isEqualTo(row[3]);
      }
      default -> throw new AssertionError(row[0]);
    }
  }

  private String add(String path) {
    try {
      tree.add(path, path);
      return "";
    } catch (IllegalArgumentException refused) {
      return refused.getMessage();
    }
  }

  private void requireFound(String[] row, boolean unescape) {
    Routes.find(tree, row[1], unescape, lookup);
    boolean matched = lookup.value() != null;
    String outcome = matched ? "match" : lookup.trailingSlash() ? "redirect" : "none";
    String route = matched ? Routes.describe(lookup) : Routes.describe(lookup).stripLeading();
    softly.assertThat(outcome).as(row[1]).isEqualTo(row[2]);
    softly.assertThat(route).as(row[1]).isEqualTo(row[3]);
  }

  private String fold(String path, boolean fixTrailingSlash) {
    String found = tree.findCaseInsensitivePath(path, fixTrailingSlash);
    return found == null ? "-" : found;
  }
}
