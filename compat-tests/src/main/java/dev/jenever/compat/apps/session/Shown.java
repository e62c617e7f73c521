package dev.jenever.compat.apps.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jenever.binding.BindingSettings;
import dev.jenever.contrib.session.gob.GoNumber;
import dev.jenever.contrib.session.gob.GoTypes;
import dev.jenever.contrib.session.gob.GoValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells the Go type of a value and its JSON, in which maps and structs are sorted. */
public final class Shown {

  private Shown() {}

  /** Returns type and JSON of a value. */
  public static String of(@Nullable Object value) {
    if (value == null) {
      return "nil";
    }
    byte[] json = BindingSettings.goJsonCodec().encode(plain(value), true);
    return GoTypes.nameOf(value) + " " + new String(json, UTF_8);
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof GoNumber number) {
      return number.bigInteger();
    }
    if (value instanceof GoValue go) {
      return plain(go.value());
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> sorted = new TreeMap<>();
      map.forEach((key, element) -> sorted.put(key.toString(), plain(element)));
      return sorted;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> plain = new ArrayList<>();
      list.forEach(element -> plain.add(plain(element)));
      return plain;
    }
    return value;
  }
}
