package dev.jenever.contrib.swagger;

import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.annotations.extensions.Extension;
import java.util.Map;
import java.util.function.BiConsumer;

/** What is added to OpenAPI under names that begin with {@code x-}. */
final class Extensions {

  private Extensions() {}

  static void check(String name) {
    if (!name.startsWith("x-")) {
      throw new IllegalArgumentException("extension: " + name + " (expected: x-…)");
    }
  }

  static void copy(boolean latest, Extension[] from, BiConsumer<String, Object> to) {
    if (from.length > 0) {
      Map<String, Object> extensions = AnnotationsUtils.getExtensions(latest, from);
      extensions.forEach(to);
    }
  }
}
