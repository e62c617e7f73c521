package dev.jenever.compat.deviations;

import dev.jenever.compat.scenario.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A row of the list of deviations.
 *
 * @param cells the columns after the id, as they are written
 */
record Row(String id, List<String> cells) {

  static final int COLUMNS = 7;

  private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
  private static final Pattern REFERENCE = Pattern.compile("`([^`]+)`");

  /** Reads all rows of all tables. */
  static List<Row> all() {
    List<Row> rows = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(Home.of("..", "docs", "deviations.md"))) {
        if (line.startsWith("|") && !line.startsWith("|---") && !line.startsWith("| id ")) {
          rows.add(read(line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static Row read(String line) {
    String inner = line.substring(1, line.length() - 1);
    List<String> cells = Arrays.stream(BAR.split(inner, -1)).map(String::strip).toList();
    return new Row(cells.get(0), cells.subList(1, cells.size()));
  }

  /** Returns what holds the deviation: {@code area/name} or {@code Class.method}. */
  List<String> references() {
    return REFERENCE
        .matcher(cells.get(cells.size() - 1))
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  /** Returns the cases that hold the deviation. */
  List<String> cases() {
    return references().stream().filter(name -> name.contains("/")).toList();
  }

  /** Returns the unit tests that hold the deviation. */
  List<String> tests() {
    return references().stream().filter(name -> !name.contains("/")).toList();
  }
}
