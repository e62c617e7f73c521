package dev.jenever.compat.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One file of scenarios: an area and its cases. */
public record Scenario(String area, List<Case> cases) {

  /** Reads all scenarios, in the order of their names. */
  public static List<Scenario> all() {
    List<Scenario> all = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(Home.of("scenarios"), "*.json")) {
      for (Path file : files) {
        all.add(read(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    all.sort(Comparator.comparing(Scenario::area));
    return all;
  }

  private static Scenario read(Path file) throws IOException {
    JsonNode root = new ObjectMapper().readTree(file.toFile());
    List<Case> cases = new ArrayList<>();
    for (JsonNode node : root.get("cases")) {
      cases.add(Case.read(node));
    }
    return new Scenario(root.get("area").textValue(), List.copyOf(cases));
  }
}
