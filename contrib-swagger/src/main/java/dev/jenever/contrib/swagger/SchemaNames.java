package dev.jenever.contrib.swagger;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Names schemas after their classes; classes of the same name get as much of their package or of
 * the class around them in front as it takes to tell them apart.
 */
final class SchemaNames extends TypeNameResolver {

  private final Map<String, Set<Class<?>>> classes = new TreeMap<>();
  private final Set<String> ambiguous;

  private SchemaNames(Set<String> ambiguous) {
    this.ambiguous = ambiguous;
  }

  static SchemaNames create() {
    return new SchemaNames(Set.of());
  }

  /** Returns the names to use for the same classes once they are all known. */
  SchemaNames next() {
    SchemaNames next = new SchemaNames(new TreeSet<>(collisions()));
    classes.forEach((name, types) -> next.classes.put(name, new LinkedHashSet<>(types)));
    return next;
  }

  /** Returns whether classes of the same name have come up that were not expected. */
  boolean hasCollisions() {
    return !ambiguous.containsAll(collisions());
  }

  @Override
  protected String nameForClass(Class<?> type, Set<Options> options) {
    String name = super.nameForClass(type, options);
    classes.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(type);
    return ambiguous.contains(name) ? qualified(name, type) : name;
  }

  private Set<String> collisions() {
    Set<String> names = new TreeSet<>();
    classes.forEach(
        (name, types) -> {
          if (types.size() > 1) {
            names.add(name);
          }
        });
    return names;
  }

  private String qualified(String name, Class<?> type) {
    String full = type.getName().replace('$', '.');
    for (int dot = full.lastIndexOf('.'); dot > 0; ) {
      dot = full.lastIndexOf('.', dot - 1);
      String suffix = full.substring(dot + 1);
      boolean unique =
          classes.getOrDefault(name, Set.of()).stream()
              .filter(other -> other != type)
              .noneMatch(other -> ("." + other.getName().replace('$', '.')).endsWith("." + suffix));
      if (unique) {
        return suffix;
      }
    }
    return full;
  }
}
