package dev.jenever.contrib.session;

import dev.jenever.binding.BindingSettings;
import dev.jenever.spi.JsonCodec;
import dev.jenever.spi.JsonException;
import dev.jenever.spi.JsonOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as the JSON of redistore. */
final class JsonSerializer implements Serializer {

  static final JsonSerializer INSTANCE = new JsonSerializer();

  private static final JsonOptions ALL_DIGITS = new JsonOptions(true, false);

  private final JsonCodec codec = BindingSettings.goJsonCodec();

  private JsonSerializer() {}

  @Override
  public byte[] serialize(Map<Object, @Nullable Object> values) {
    Map<String, @Nullable Object> named = new TreeMap<>();
    values.forEach((key, value) -> named.put(name(key), value));
    try {
      return codec.encode(named, true);
    } catch (JsonException e) {
      throw new SessionException(String.valueOf(e.getMessage()), e);
    }
  }

  private static String name(Object key) {
    if (key instanceof String name) {
      return name;
    }
    throw new SessionException("non-string key value, cannot serialize session to JSON: " + key);
  }

  @Override
  public Map<Object, @Nullable Object> deserialize(byte[] bytes) {
    Object read;
    try {
      codec.decode(bytes, Map.class);
      read = codec.decode(new ByteArrayInputStream(bytes), Map.class, ALL_DIGITS);
    } catch (JsonException e) {
      throw new SessionException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<Object, @Nullable Object> values = new LinkedHashMap<>();
    if (read instanceof Map<?, ?> map) {
      map.forEach((key, value) -> values.put(key, plain(value)));
    }
    return values;
  }

  /** Makes a double of a number that loses nothing by it, here and in lists and maps. */
  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      double nearest = number.doubleValue();
      boolean same = Double.isFinite(nearest) && new BigDecimal(nearest).compareTo(number) == 0;
      boolean shortest =
          Double.isFinite(nearest) && BigDecimal.valueOf(nearest).compareTo(number) == 0;
      return same || shortest ? (Object) nearest : number;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(JsonSerializer::plain).collect(Collectors.toList());
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> plain = new LinkedHashMap<>();
      map.forEach((key, element) -> plain.put(key, plain(element)));
      return plain;
    }
    return value;
  }
}
