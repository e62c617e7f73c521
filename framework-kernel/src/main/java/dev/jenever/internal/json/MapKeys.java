package dev.jenever.internal.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** The text of a map's key. */
final class MapKeys {

  private MapKeys() {}

  static String text(@Nullable Object key) {
    if (key instanceof String text) {
      return text;
    }
    if (key == null) {
      return "";
    }
    if (key instanceof Enum<?> constant) {
      return name(constant);
    }
    if (key instanceof Instant || key instanceof OffsetDateTime || key instanceof ZonedDateTime) {
      return TimeText.rfc3339(key);
    }
    return key.toString();
  }

  private static String name(Enum<?> constant) {
    try {
      JsonProperty renamed =
          constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
      return renamed == null || renamed.value().isEmpty() ? constant.name() : renamed.value();
    } catch (NoSuchFieldException e) {
      return constant.name();
    }
  }
}
