package dev.jenever;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks values up in the maps that queries and forms are parsed into. */
final class FormMaps {

  private FormMaps() {}

  static Optional<String> first(Map<String, List<String>> values, String key) {
    List<String> found = values.get(key);
    return found == null ? Optional.empty() : Optional.of(found.get(0));
  }

  /**
   * Collects {@code key[sub]=value}. The first of several values wins, and what follows the bracket
   * is ignored; empty when there is no such key.
   */
  static Optional<Map<String, String>> bracketed(Map<String, List<String>> values, String key) {
    Map<String, String> found = new LinkedHashMap<>();
    String prefix = key + "[";
    values.forEach(
        (name, list) -> {
          int end = name.startsWith(prefix) ? name.indexOf(']', prefix.length()) : -1;
          if (end > prefix.length()) {
            found.putIfAbsent(name.substring(prefix.length(), end), list.get(0));
          }
        });
    return found.isEmpty() ? Optional.empty() : Optional.of(found);
  }
}
