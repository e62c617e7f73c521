package dev.jenever.contrib.session;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One session in one request: what was read, and what has become of it. */
final class Content {

  /** The id, {@code ""} while it has none. */
  String id = "";

  /** The id before it was renewed, {@code ""} when it was not. */
  String formerId = "";

  Map<Object, @Nullable Object> values = new LinkedHashMap<>();
  Options options;

  /** Whether nothing was found. */
  boolean isNew = true;

  /** The record as it was found. */
  byte @Nullable [] seen;

  /** Why it could not be read. */
  @Nullable SessionException fault;

  /** Whether something is stored that could not be read, and must not be overwritten. */
  boolean guarded;

  /** When it was begun, in seconds; kept only where sessions have a time. */
  long created;

  Content(Options options) {
    this.options = options;
  }
}
