package dev.jenever.contrib.swagger;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Adds those schemas to a document that something in it refers to. */
final class UsedSchemas {

  private static final String PREFIX = "#/components/schemas/";

  private UsedSchemas() {}

  static void addTo(OpenAPI document, Map<String, Schema<?>> known) {
    Set<String> used = new TreeSet<>();
    Deque<JsonNode> open = new ArrayDeque<>();
    open.push(DocumentText.tree(document));
    while (!open.isEmpty()) {
      for (JsonNode reference : open.pop().findValues("$ref")) {
        String ref = reference.asText();
        String name = ref.startsWith(PREFIX) ? ref.substring(PREFIX.length()) : "";
        if (known.containsKey(name) && used.add(name)) {
          OpenAPI alone = new OpenAPI(document.getSpecVersion());
          alone.schema(name, known.get(name));
          open.push(DocumentText.tree(alone));
        }
      }
    }
    used.forEach(name -> document.getComponents().addSchemas(name, known.get(name)));
  }
}
