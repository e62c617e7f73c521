package dev.jenever.compat.wire;

import dev.jenever.compat.scenario.Answer;
import dev.jenever.compat.scenario.Field;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps cookies by name alone: every step of a case talks to one host. */
final class CookieJar {

  private final Map<String, String> cookies = new LinkedHashMap<>();

  void take(Answer answer) {
    answer.headers().stream().filter(f -> f.is("Set-Cookie")).map(Field::value).forEach(this::take);
  }

  private void take(String line) {
    String[] parts = line.split(";");
    int equals = parts[0].indexOf('=');
    if (equals < 1) {
      return;
    }
    String name = parts[0].substring(0, equals).trim();
    cookies.remove(name);
    if (!line.toLowerCase(Locale.ROOT).matches(".*;\\s*max-age=(0|-\\d+)\\s*(;.*)?")) {
      cookies.put(name, parts[0].substring(equals + 1).trim());
    }
  }

  String header() {
    return cookies.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining("; "));
  }

  String value(String name) {
    return cookies.getOrDefault(name, "");
  }
}
