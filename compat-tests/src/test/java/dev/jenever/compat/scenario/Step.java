package dev.jenever.compat.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * One request of a case.
 *
 * @param body the body, or null
 * @param template whether the body is text in which captured values are filled in
 * @param raw the bytes of the whole request instead of all before, or null
 * @param afterContinue what is sent when a 100 has arrived, or null
 * @param responses how many answers are read
 */
public record Step(
    String method,
    String target,
    List<Field> headers,
    byte[] body,
    boolean template,
    byte[] raw,
    byte[] afterContinue,
    int responses,
    Map<String, String> capture) {

  /** A request without headers and body. */
  public static Step of(String method, String target) {
    return new Step(method, target, List.of(), null, false, null, null, 1, Map.of());
  }

  /** A request with headers and a body; null for none. */
  public static Step of(String method, String target, List<Field> headers, byte[] body) {
    return new Step(method, target, headers, body, false, null, null, 1, Map.of());
  }

  static Step read(JsonNode node) throws IOException {
    if (node.isTextual()) {
      String[] parts = node.textValue().split(" ", 2);
      return of(parts[0], parts[1]);
    }
    JsonNode text = node.get("body");
    return new Step(
        Json.text(node, "method", ""),
        Json.text(node, "target", ""),
        Field.list(node.path("headers")),
        text == null
            ? Json.bytes(node, "bodyBase64")
            : text.textValue().getBytes(StandardCharsets.UTF_8),
        text != null,
        Json.bytes(node, "raw"),
        Json.bytes(node, "afterContinue"),
        node.path("responses").asInt(1),
        Json.pairs(node, "capture"));
  }

  @Override
  public String toString() {
    return raw == null ? method + " " + target : new String(raw, StandardCharsets.ISO_8859_1);
  }
}
