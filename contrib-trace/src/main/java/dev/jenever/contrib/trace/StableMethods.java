package dev.jenever.contrib.trace;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The methods that the stable conventions know, in the case in which they are sent. */
final class StableMethods {

  static final String OTHER = "_OTHER";

  private static final Set<String> STANDARD =
      Set.of(
          "CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "QUERY", "TRACE");

  private final Set<String> known;

  private StableMethods(Set<String> known) {
    this.known = known;
  }

  /** Those of the standards, or those that the environment lists instead. */
  static StableMethods known() {
    return listed(
        System.getProperty(
            "otel.instrumentation.http.known-methods",
            System.getenv("OTEL_INSTRUMENTATION_HTTP_KNOWN_METHODS")));
  }

  static StableMethods listed(@Nullable String list) {
    if (list == null || list.isBlank()) {
      return new StableMethods(STANDARD);
    }
    Set<String> methods = new TreeSet<>();
    for (String method : list.split(",")) {
      methods.add(method.strip());
    }
    return new StableMethods(Set.copyOf(methods));
  }

  String standard(String method) {
    return known.contains(method) ? method : OTHER;
  }

  String forName(String method) {
    return known.contains(method) ? method : "HTTP";
  }
}
