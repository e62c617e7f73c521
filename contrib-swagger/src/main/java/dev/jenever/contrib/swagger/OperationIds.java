package dev.jenever.contrib.swagger;

import dev.jenever.RouteInfo;
import io.swagger.v3.oas.models.Operation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives each operation its id: what was said, or class and method of the handler, or method and
 * path of the route; the first of them that no other has. So ids stay when routes are added.
 */
final class OperationIds {

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Entry> taken = new HashMap<>();

  /** An operation and where it comes from. */
  private record Entry(RouteInfo route, Operation operation, @Nullable Method method) {

    String place() {
      return route.method() + " " + route.path();
    }
  }

  void add(RouteInfo route, Operation operation, @Nullable Method method) {
    entries.add(new Entry(route, operation, method));
  }

  void assign() {
    for (Entry entry : entries) {
      if (entry.operation.getOperationId() != null) {
        claim(entry);
      }
    }
    assignUnique();
    for (Entry entry : open()) {
      entry.operation.setOperationId(free(routeName(entry.route)));
      taken.put(entry.operation.getOperationId(), entry);
    }
  }

  private void claim(Entry entry) {
    String id = entry.operation.getOperationId();
    Entry other = taken.put(id, entry);
    if (other != null) {
      throw new IllegalStateException(
          "operation id "
              + id
              + ": "
              + other.place()
              + " and "
              + entry.place()
              + " (expected: a different one for each operation)");
    }
  }

  /** Names those whose method handles no other route. */
  private void assignUnique() {
    Map<String, List<Entry>> byName = new HashMap<>();
    for (Entry entry : open()) {
      if (entry.method != null) {
        byName.computeIfAbsent(methodName(entry.method), name -> new ArrayList<>()).add(entry);
      }
    }
    byName.forEach(
        (name, same) -> {
          if (same.size() == 1 && !taken.containsKey(name)) {
            same.get(0).operation.setOperationId(name);
            taken.put(name, same.get(0));
          }
        });
  }

  private List<Entry> open() {
    return entries.stream().filter(e -> e.operation.getOperationId() == null).toList();
  }

  private String free(String name) {
    String free = name;
    for (int i = 2; taken.containsKey(free); i++) {
      free = name + i;
    }
    return free;
  }

  /** {@code Books.list} is {@code booksList}. */
  private static String methodName(Method method) {
    return lower(method.getDeclaringClass().getSimpleName()) + upper(method.getName());
  }

  /** {@code GET /books/:id} is {@code getBooksById}. */
  private static String routeName(RouteInfo route) {
    StringBuilder name = new StringBuilder(route.method().toLowerCase(Locale.ROOT));
    for (String segment : route.path().split("/")) {
      boolean parameter = segment.startsWith(":") || segment.startsWith("*");
      name.append(parameter ? "By" : "");
      for (String word : segment.split("[^A-Za-z0-9]+")) {
        name.append(upper(word));
      }
    }
    return name.toString();
  }

  private static String upper(String word) {
    return word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static String lower(String word) {
    return word.isEmpty() ? "" : word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
  }
}
