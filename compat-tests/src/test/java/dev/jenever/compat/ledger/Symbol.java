package dev.jenever.compat.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * One name that an original exports.
 *
 * @param name the package, and the name in it: {@code gin.Context.JSON}
 * @param kind type, func, method, field, var or const
 * @param apps the reference apps that use it
 */
record Symbol(String name, String kind, List<String> apps) {

  /** Reads the list that {@code gin-reference --symbols} prints. */
  static List<Symbol> of(Origin origin) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Symbol> all = new ArrayList<>();
    for (String line : Files.readAllLines(origin.symbols())) {
      JsonNode node = json.readTree(line);
      List<String> apps = new ArrayList<>();
      node.path("apps").forEach(app -> apps.add(app.textValue()));
      all.add(new Symbol(node.get("name").textValue(), node.get("kind").textValue(), apps));
    }
    return all;
  }

  /** The name without its package. */
  String local() {
    return name.substring(name.indexOf('.') + 1);
  }

  String pkg() {
    return name.substring(0, name.indexOf('.'));
  }
}
