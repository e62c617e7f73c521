package dev.jenever.internal.json;

import dev.jenever.internal.go.GoTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Points in time as the formats have them: with or without a zone, a time of day, or as text. */
final class TreeTimes {

  private TreeTimes() {}

  /** Returns the point in time, null if the value is none; what has no zone is in the system's. */
  static @Nullable ZonedDateTime of(@Nullable Object tree) {
    ZoneId zone = ZoneId.systemDefault();
    if (tree instanceof Instant instant) {
      return instant.atZone(zone);
    }
    if (tree instanceof Date date) {
      return date.toInstant().atZone(zone);
    }
    if (tree instanceof OffsetDateTime time) {
      return time.toZonedDateTime();
    }
    if (tree instanceof LocalDateTime time) {
      return time.atZone(zone);
    }
    return tree instanceof LocalDate date ? date.atStartOfDay(zone) : null;
  }

  /** Returns a time as text, anything else as it is. */
  static @Nullable Object asText(@Nullable Object tree) {
    if (tree instanceof Instant || tree instanceof Date || tree instanceof OffsetDateTime) {
      ZonedDateTime time = of(tree);
      return time == null ? null : GoTime.format(time, GoTime.RFC3339_NANO);
    }
    if (tree instanceof TextTree text) {
      return text.plain();
    }
    return tree instanceof Temporal ? tree.toString() : tree;
  }
}
