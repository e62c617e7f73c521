package dev.jenever.contrib.trace;

import dev.jenever.http.Headers;
import io.opentelemetry.api.common.AttributeKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The headers that spans show. */
final class CapturedHeaders {

  private final Map<String, AttributeKey<List<String>>> keys = new LinkedHashMap<>();

  CapturedHeaders(String prefix, List<String> names) {
    for (String name : names) {
      keys.put(name, AttributeKey.stringArrayKey(prefix + name));
    }
  }

  void capture(Headers headers, BiConsumer<AttributeKey<List<String>>, List<String>> attribute) {
    keys.forEach(
        (name, key) -> {
          List<String> values = headers.values(name);
          if (!values.isEmpty()) {
            attribute.accept(key, List.copyOf(values));
          }
        });
  }
}
