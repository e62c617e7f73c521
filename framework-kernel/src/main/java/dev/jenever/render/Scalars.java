package dev.jenever.render;

import dev.jenever.internal.json.GoJson;
import java.nio.charset.StandardCharsets;
import java.time.temporal.TemporalAccessor;

/** The text of scalars, as most formats write them. */
final class Scalars {

  private Scalars() {}

  static String text(Object value) {
    if (value instanceof TemporalAccessor) {
      byte[] quoted = GoJson.INSTANCE.encode(value, false);
      return new String(quoted, 1, quoted.length - 2, StandardCharsets.UTF_8);
    }
    return value.toString();
  }
}
