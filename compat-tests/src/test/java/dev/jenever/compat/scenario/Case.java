package dev.jenever.compat.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One conversation with one fresh instance of an app.
 *
 * @param normalise the names of the rules that apply
 * @param cookies whether cookies are kept from step to step
 * @param deviates why we answer otherwise than the original, or {@code ""}
 * @param ours what we answer where we deviate
 */
public record Case(
    String id,
    String app,
    List<String> normalise,
    boolean cookies,
    String deviates,
    List<Answer> ours,
    List<Step> steps) {

  static Case read(JsonNode node) throws IOException {
    List<Step> steps = new ArrayList<>();
    for (JsonNode step : node.get("steps")) {
      steps.add(Step.read(step));
    }
    return new Case(
        node.get("id").textValue(),
        node.get("app").textValue(),
        Json.texts(node, "normalise"),
        Json.flag(node, "cookies"),
        Json.text(node, "deviates", ""),
        Answer.list(node.path("ours")),
        List.copyOf(steps));
  }

  @Override
  public String toString() {
    return id;
  }
}
