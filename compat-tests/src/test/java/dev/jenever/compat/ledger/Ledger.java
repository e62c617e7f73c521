package dev.jenever.compat.ledger;

import dev.jenever.compat.scenario.Case;
import dev.jenever.compat.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Sets what an original exports against what we have.
 *
 * <p>Names that follow the mechanical rule are found by themselves. The others stand in {@code
 * ours.tsv}: the original's name, ours, and a remark; {@code -} where we have none, with the
 * reason.
 */
final class Ledger {

  private final Map<String, String[]> given = new LinkedHashMap<>();
  private final Map<String, List<Case>> casesOfApp;
  private final List<Symbol> symbols;
  private final Origin origin;
  private final PublicApi api;

  Ledger(Origin origin) throws IOException {
    this.origin = origin;
    this.symbols = Symbol.of(origin);
    this.api = origin.api();
    for (String line : Files.readAllLines(origin.ours())) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t", -1);
        given.put(cells[0], new String[] {cells[1], cells.length > 2 ? cells[2] : ""});
      }
    }
    casesOfApp =
        Scenario.all().stream()
            .flatMap(s -> s.cases().stream())
            .collect(Collectors.groupingBy(Case::app));
  }

  /** Names that nobody has accounted for, and names of ours that do not exist. */
  List<String> gaps() {
    List<String> gaps = new ArrayList<>();
    for (Symbol symbol : symbols) {
      String ours = ours(symbol);
      if (ours.isEmpty()) {
        gaps.add(symbol.name() + ": not accounted for");
      } else if (!ours.equals("-") && !api.has(ours)) {
        gaps.add(symbol.name() + ": there is no " + ours);
      } else if (ours.equals("-") && remark(symbol).isEmpty()) {
        gaps.add(symbol.name() + ": left out without a reason");
      }
    }
    List<String> known = symbols.stream().map(Symbol::name).toList();
    given.keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> gaps.add(name + ": is not exported"));
    return gaps;
  }

  /** Returns the text of the page. */
  String text() {
    StringBuilder text = new StringBuilder(origin.head());
    Map<String, List<Symbol>> packages =
        symbols.stream()
            .collect(Collectors.groupingBy(Symbol::pkg, LinkedHashMap::new, Collectors.toList()));
    packages.forEach(
        (name, list) -> {
          text.append("\n## ").append(name).append("\n\n");
          text.append("| ")
              .append(origin.name())
              .append(" | ours | state | cases |\n|---|---|---|---|\n");
          list.forEach(symbol -> text.append(row(symbol)));
        });
    return text.toString();
  }

  private String row(Symbol symbol) {
    String ours = ours(symbol);
    String shown = ours.isEmpty() || ours.equals("-") ? "" : "`" + ours + "`";
    String remark = remark(symbol);
    return "| `%s` | %s | %s%s | %s |%n"
        .formatted(
            symbol.local(),
            shown,
            state(symbol, ours),
            remark.isEmpty() ? "" : ": " + remark,
            cases(symbol))
        .replace("\r\n", "\n");
  }

  private String ours(Symbol symbol) {
    String[] cells = given.get(symbol.name());
    return cells != null ? cells[0] : byRule(symbol);
  }

  private String remark(Symbol symbol) {
    String[] cells = given.get(symbol.name());
    return cells == null ? "" : cells[1];
  }

  private String byRule(Symbol symbol) {
    String[] parts = symbol.local().split("\\.");
    if (parts.length == 1) {
      // functions and variables need a place, which a rule does not know
      String type = JavaName.ofType(parts[0]);
      return symbol.kind().equals("type") && api.has(type) ? type : "";
    }
    String member = JavaName.ofType(parts[0]) + "." + JavaName.ofMember(parts[1]);
    return api.has(member) ? member : "";
  }

  private String state(Symbol symbol, String ours) {
    if (ours.isEmpty()) {
      return "missing";
    }
    if (ours.equals("-")) {
      return "left out";
    }
    long deviating = count(symbol, c -> !c.deviates().isEmpty());
    return deviating == 0 ? "same" : "same but for " + deviating + " cases";
  }

  private long count(Symbol symbol, Function<Case, Boolean> which) {
    return symbol.apps().stream()
        .flatMap(app -> casesOfApp.getOrDefault(app, List.of()).stream())
        .filter(which::apply)
        .count();
  }

  /** How many cases go to apps that use the name, and which apps those are, if they are few. */
  private String cases(Symbol symbol) {
    if (symbol.apps().isEmpty()) {
      return "unit tests";
    }
    long all = count(symbol, c -> true);
    String apps =
        symbol.apps().size() > 4
            ? symbol.apps().size() + " apps"
            : String.join(", ", symbol.apps());
    return (all == 0 ? "live tests" : Long.toString(all)) + " (" + apps + ")";
  }
}
