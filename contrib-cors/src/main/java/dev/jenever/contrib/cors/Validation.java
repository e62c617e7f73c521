package dev.jenever.contrib.cors;

import java.util.List;

/** Refuses configurations that contradict themselves, in upstream's order and words. */
final class Validation {

  private Validation() {}

  static void check(CorsConfig config) {
    boolean all = config.allowsAllOrigins();
    if (all && (config.hasFunction() || !config.allowOrigins().isEmpty())) {
      throw new IllegalArgumentException(
          "conflict settings: all origins enabled. AllowOriginFunc or AllowOriginFuncWithContext"
              + " or AllowOrigins is not needed");
    }
    if (!all && !config.hasFunction() && config.allowOrigins().isEmpty()) {
      throw new IllegalArgumentException("conflict settings: all origins disabled");
    }
    List<String> schemas = config.schemas();
    for (String origin : config.allowOrigins()) {
      if (!isAcceptable(origin, config, schemas)) {
        throw new IllegalArgumentException(
            "bad origin: origins must contain '*' or include " + String.join(",", schemas));
      }
    }
    checkStatus(config.optionsStatus());
  }

  private static boolean isAcceptable(String origin, CorsConfig config, List<String> schemas) {
    if (origin.contains("*") || config.isStrict() && origin.equals("null")) {
      return true;
    }
    String begin = RegexOrigin.isOne(origin) ? RegexOrigin.beginOf(origin) : origin;
    return schemas.stream().anyMatch(begin::startsWith);
  }

  private static void checkStatus(int status) {
    if (status < 200 || status > 299) {
      throw new IllegalArgumentException(
          "OptionsResponseStatusCode: "
              + status
              + " (expected: 200 to 299, browsers take others for a refusal)");
    }
  }
}
