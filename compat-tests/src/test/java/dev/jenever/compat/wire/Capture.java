package dev.jenever.compat.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jenever.compat.scenario.Answer;
import java.io.IOException;

/** Reads {@code json:name.name}, {@code header:Name} or {@code cookie:name} from an answer. */
final class Capture {

  private Capture() {}

  static String from(Answer answer, String source) throws IOException {
    int colon = source.indexOf(':');
    String name = source.substring(colon + 1);
    return switch (source.substring(0, colon)) {
      case "header" -> answer.header(name);
      case "cookie" -> cookie(answer, name);
      case "json" -> json(answer, name);
      default -> throw new IllegalArgumentException("unknown source: " + source);
    };
  }

  private static String cookie(Answer answer, String name) {
    CookieJar jar = new CookieJar();
    jar.take(answer);
    return jar.value(name);
  }

  private static String json(Answer answer, String path) throws IOException {
    JsonNode node = new ObjectMapper().readTree(answer.body());
    for (String name : path.split("\\.")) {
      node = node.path(name);
    }
    return node.asText();
  }
}
