package dev.jenever.contrib.metrics;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What a client is told, and how it is called.
 *
 * @param contentType the type of the answer, with version and escaping
 */
record Format(Exposition exposition, String contentType) {

  private static final Set<String> ESCAPINGS =
      Set.of("allow-utf-8", "underscores", "dots", "values");

  /** Takes the first that is known of what a client accepts; the text of old without one. */
  static Format of(List<String> accept, boolean openMetrics) {
    List<AcceptedType> types =
        accept.stream()
            .flatMap(AcceptedType::in)
            .sorted(Comparator.comparing(AcceptedType::weight).reversed())
            .toList();
    for (AcceptedType type : types) {
      String escaping = type.parameters().getOrDefault("escaping", "");
      String ending = ESCAPINGS.contains(escaping) ? escaping : "underscores";
      String version = type.parameters().getOrDefault("version", "");
      if (openMetrics && isOpenMetrics(type, version)) {
        return openMetrics(version.equals("1.0.0") ? version : "0.0.1", ending);
      }
      if (isText(type, version)) {
        return text(ending);
      }
    }
    return text("underscores");
  }

  private static boolean isOpenMetrics(AcceptedType type, String version) {
    return type.name().equals("application/openmetrics-text")
        && Set.of("", "0.0.1", "1.0.0").contains(version);
  }

  private static boolean isText(AcceptedType type, String version) {
    return type.name().equals("text/plain") && Set.of("", "0.0.4", "1.0.0").contains(version);
  }

  private static Format text(String escaping) {
    return new Format(Exposition.TEXT, named("text/plain", "0.0.4", escaping));
  }

  private static Format openMetrics(String version, String escaping) {
    return new Format(
        Exposition.OPEN_METRICS, named("application/openmetrics-text", version, escaping));
  }

  private static String named(String type, String version, String escaping) {
    return type + "; version=" + version + "; charset=utf-8; escaping=" + escaping;
  }
}
