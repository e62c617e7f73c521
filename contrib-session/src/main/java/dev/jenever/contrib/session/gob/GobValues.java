package dev.jenever.contrib.session.gob;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of a stream, and the names of types that its writer knows. */
final class GobValues extends LinkedHashMap<Object, @Nullable Object> {

  private static final long serialVersionUID = 1L;

  private final transient Set<String> names = new HashSet<>();

  GobValues() {}

  void knows(String name) {
    names.add(name);
  }

  boolean isKnown(String name) {
    return names.contains(name);
  }
}
