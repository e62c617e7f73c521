package dev.jenever.contrib.session.gob;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map with its Go type. */
final class GoMap extends LinkedHashMap<Object, @Nullable Object> {

  private static final long serialVersionUID = 1L;

  final transient String name;
  final transient WireType type;

  GoMap(String name, WireType type, Map<?, ? extends @Nullable Object> entries) {
    super(entries);
    this.name = name;
    this.type = type;
  }
}
