package dev.jenever.internal.validation.format;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;

/** Names of time zones. Stateless, safe for use by many threads. */
public final class TimeZones {

  // Names of the tz database that Java's copy of it leaves out.
  private static final Set<String> MORE =
      Set.of("EST", "HST", "MST", "ROC", "GMT+0", "GMT-0", "Factory");

  private static final Set<String> ALL = all();

  private TimeZones() {}

  /** Whether the text is the IANA name of a zone. */
  public static boolean isTimeZone(String text) {
    return ALL.contains(text);
  }

  private static Set<String> all() {
    Set<String> names = new HashSet<>(ZoneId.getAvailableZoneIds());
    names.removeIf(name -> name.startsWith("SystemV/"));
    names.addAll(MORE);
    return Set.copyOf(names);
  }
}
