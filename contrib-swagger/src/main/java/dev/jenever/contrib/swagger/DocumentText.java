package dev.jenever.contrib.swagger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.core.util.Yaml;
import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.SpecVersion;

/** Writes documents. */
final class DocumentText {

  private DocumentText() {}

  static String json(OpenAPI document) {
    return write(mapper(document), document) + "\n";
  }

  static String yaml(OpenAPI document) {
    return write(isLatest(document) ? Yaml31.mapper() : Yaml.mapper(), document);
  }

  /** Returns JSON as YAML. */
  static String yamlOfJson(String json) {
    try {
      return Yaml.mapper().writeValueAsString(Json.mapper().readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the document is no JSON: " + e.getOriginalMessage(), e);
    }
  }

  static JsonNode tree(OpenAPI document) {
    return mapper(document).valueToTree(document);
  }

  private static ObjectMapper mapper(OpenAPI document) {
    return isLatest(document) ? Json31.mapper() : Json.mapper();
  }

  private static boolean isLatest(OpenAPI document) {
    return document.getSpecVersion() == SpecVersion.V31;
  }

  private static String write(ObjectMapper mapper, OpenAPI document) {
    try {
      return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the document cannot be written", e);
    }
  }
}
