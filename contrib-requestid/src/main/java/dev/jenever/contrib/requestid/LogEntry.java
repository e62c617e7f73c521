package dev.jenever.contrib.requestid;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** An entry of the MDC, for a while; what was there before comes back. */
record LogEntry(String key, @Nullable String before) {

  /** Puts an entry, or none when the key is {@code ""}. */
  static LogEntry put(String key, String value) {
    if (key.isEmpty()) {
      return new LogEntry(key, null);
    }
    String before = MDC.get(key);
    MDC.put(key, value);
    return new LogEntry(key, before);
  }

  void takeBack() {
    if (key.isEmpty()) {
      return;
    }
    if (before == null) {
      MDC.remove(key);
    } else {
      MDC.put(key, before);
    }
  }
}
