package dev.jenever.compat.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the parts of a JSON tree that may be missing. */
final class Json {

  private Json() {}

  static String text(JsonNode node, String name, String missing) {
    JsonNode value = node.get(name);
    return value == null ? missing : value.textValue();
  }

  static boolean flag(JsonNode node, String name) {
    return node.path(name).asBoolean(false);
  }

  /** Returns the bytes of a base64 text, or null when there is none. */
  static byte[] bytes(JsonNode node, String name) throws IOException {
    JsonNode value = node.get(name);
    return value == null ? null : value.binaryValue();
  }

  static List<String> texts(JsonNode node, String name) {
    List<String> all = new ArrayList<>();
    node.path(name).forEach(value -> all.add(value.textValue()));
    return List.copyOf(all);
  }

  static Map<String, String> pairs(JsonNode node, String name) {
    Map<String, String> all = new LinkedHashMap<>();
    node.path(name).properties().forEach(e -> all.put(e.getKey(), e.getValue().textValue()));
    return all;
  }
}
