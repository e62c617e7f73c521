package dev.jenever.compat.ledger;

import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a module offers to its users, by simple names. */
final class PublicApi {

  private final List<String> packages;

  PublicApi(List<String> packages) {
    this.packages = packages;
  }

  /** Whether there is a public type, or a public member of one: {@code Context.json}. */
  boolean has(String name) {
    int dot = name.lastIndexOf('.');
    if (dot < 0) {
      return type(name).isPresent();
    }
    String member = name.substring(dot + 1);
    return type(name.substring(0, dot)).stream()
        .flatMap(PublicApi::members)
        .anyMatch(m -> m.getName().equals(member));
  }

  private Optional<Class<?>> type(String name) {
    for (String p : packages) {
      try {
        Class<?> type = Class.forName(p + "." + name.replace('.', '$'));
        if (Modifier.isPublic(type.getModifiers())) {
          return Optional.of(type);
        }
      } catch (ClassNotFoundException e) {
        // another package may have it
      }
    }
    return Optional.empty();
  }

  private static Stream<Member> members(Class<?> type) {
    Stream<Method> methods = Arrays.stream(type.getMethods());
    return Stream.concat(methods, Arrays.stream(type.getFields()));
  }
}
