package dev.jenever.contrib.metrics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One type of an {@code Accept} or {@code Accept-Encoding} line. */
record AcceptedType(String name, Map<String, String> parameters, double weight) {

  /** Returns those of a line, in its order. */
  static Stream<AcceptedType> in(String line) {
    return Arrays.stream(line.split(",")).map(AcceptedType::parse);
  }

  private static AcceptedType parse(String text) {
    String[] parts = text.split(";", -1);
    Map<String, String> parameters = new HashMap<>();
    for (int i = 1; i < parts.length; i++) {
      String[] pair = parts[i].strip().split("=", 2);
      parameters.put(pair[0], pair.length == 2 ? pair[1] : "");
    }
    return new AcceptedType(parts[0].strip(), parameters, weight(parameters.get("q")));
  }

  private static double weight(@Nullable String text) {
    try {
      return text == null ? 1 : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return 1;
    }
  }
}
