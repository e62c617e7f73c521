package dev.jenever.internal.json;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Go would call Java's types, for error texts. */
final class GoTypeNames {

  private GoTypeNames() {}

  /** Returns what a Go program would call a type: its own ones are in its package main. */
  static String of(Class<?> type) {
    if (type == Instant.class || type == OffsetDateTime.class || type == ZonedDateTime.class) {
      return "time.Time";
    }
    return type == char.class || type == Character.class
        ? "string"
        : "main." + type.getSimpleName();
  }

  /** Returns the type by which a cycle was met. */
  static String viaOf(@Nullable Object value) {
    if (value instanceof Map) {
      return "map[string]interface {}";
    }
    if (value == null || value instanceof Collection || value.getClass().isArray()) {
      return "[]interface {}";
    }
    return "*" + of(value.getClass());
  }
}
