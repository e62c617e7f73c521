package dev.jenever.internal.json;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Go would call Java's types, for error texts. */
final class GoTypeNames {

  private GoTypeNames() {}

  /** Returns the type by which a cycle was met. */
  static String viaOf(@Nullable Object value) {
    if (value instanceof Map) {
      return "map[string]interface {}";
    }
    if (value == null || value instanceof Collection || value.getClass().isArray()) {
      return "[]interface {}";
    }
    return "*main." + value.getClass().getSimpleName();
  }
}
