package dev.jenever.compat.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the original answered to the cases of an area.
 *
 * @param oracle the versions that answered
 * @param answers the answers of each case, one for each step
 */
public record Recording(Map<String, String> oracle, Map<String, List<Answer>> answers) {

  /** Reads the recording of an area. */
  public static Recording of(String area) {
    try {
      JsonNode root = new ObjectMapper().readTree(Home.of("recordings", area + ".json").toFile());
      Map<String, List<Answer>> answers = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> entry : root.get("answers").properties()) {
        answers.put(entry.getKey(), Answer.list(entry.getValue()));
      }
      return new Recording(Json.pairs(root, "oracle"), answers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
