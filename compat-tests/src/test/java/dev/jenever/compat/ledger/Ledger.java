package dev.jenever.compat.ledger;

import dev.jenever.compat.scenario.Case;
import dev.jenever.compat.scenario.Home;
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
 * Sets what Gin exports against what we have.
 *
 * <p>Names that follow the mechanical rule are found by themselves. The others stand in {@code
 * ledger/ours.tsv}: Gin's name, ours, and a remark; {@code -} where we have none, with the reason.
 */
final class Ledger {

  private final Map<String, String[]> given = new LinkedHashMap<>();
  private final Map<String, List<Case>> casesOfApp;
  private final List<Symbol> symbols = Symbol.all();

  Ledger() throws IOException {
    for (String line : Files.readAllLines(Home.of("ledger", "ours.tsv"))) {
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

  /** Names of Gin that nobody has accounted for, and names of ours that do not exist. */
  List<String> gaps() {
    List<String> gaps = new ArrayList<>();
    for (Symbol symbol : symbols) {
      String ours = ours(symbol);
      if (ours.isEmpty()) {
        gaps.add(symbol.name() + ": not accounted for");
      } else if (!ours.equals("-") && !Kernel.has(ours)) {
        gaps.add(symbol.name() + ": there is no " + ours);
      } else if (ours.equals("-") && remark(symbol).isEmpty()) {
        gaps.add(symbol.name() + ": left out without a reason");
      }
    }
    List<String> known = symbols.stream().map(Symbol::name).toList();
    given.keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> gaps.add(name + ": Gin does not export it"));
    return gaps;
  }

  /** Returns the text of LEDGER.md. */
  String text() {
    StringBuilder text = new StringBuilder(HEAD);
    Map<String, List<Symbol>> packages =
        symbols.stream()
            .collect(Collectors.groupingBy(Symbol::pkg, LinkedHashMap::new, Collectors.toList()));
    packages.forEach(
        (name, list) -> {
          text.append("\n## ").append(name).append("\n\n");
          text.append("| Gin | ours | state | cases |\n|---|---|---|---|\n");
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

  private static String byRule(Symbol symbol) {
    String[] parts = symbol.local().split("\\.");
    if (parts.length == 1) {
      // functions and variables need a place, which a rule does not know
      String type = JavaName.ofType(parts[0]);
      return symbol.kind().equals("type") && Kernel.has(type) ? type : "";
    }
    String member = JavaName.ofType(parts[0]) + "." + JavaName.ofMember(parts[1]);
    return Kernel.has(member) ? member : "";
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
    return all + " (" + apps + ")";
  }

  private static final String HEAD =
      """
      # Ledger

      Every name that Gin 1.12.0 exports, what it is called here, and how many cases go to apps that use it. Generated by `LedgerTest`
      from `ledger/symbols.jsonl` (what the Go program finds in Gin's sources and in the apps), `ledger/ours.tsv` (names that do not follow
      the mechanical rule) and the scenarios; names of ours are checked against the kernel.

      """;
}
