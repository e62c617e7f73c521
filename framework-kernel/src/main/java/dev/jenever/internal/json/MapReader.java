package dev.jenever.internal.json;

import dev.jenever.spi.JsonException;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads objects into maps. */
final class MapReader extends ValueReader {

  private final KeyReader key;
  private final ValueReader value;
  private final Supplier<? extends Map<@Nullable Object, @Nullable Object>> factory;

  MapReader(
      KeyReader key,
      ValueReader value,
      Supplier<? extends Map<@Nullable Object, @Nullable Object>> factory) {
    super("map[" + key.goName() + "]" + value.goName());
    this.key = key;
    this.value = value;
    this.factory = factory;
  }

  @Override
  Object object(JsonCursor in) {
    Map<@Nullable Object, @Nullable Object> map = factory.get();
    in.open();
    for (boolean first = true; in.next(first, '}'); first = false) {
      String name = in.key();
      Object read = value.read(in);
      Object parsed = key.parse(in, name);
      if (parsed != ValueReader.KEEP) {
        map.put(parsed, read == KEEP || read == null ? value.zero() : read);
      }
    }
    return map;
  }

  @Override
  @Nullable Object convert(@Nullable Object tree, TreeInput in) {
    if (tree == null) {
      return null;
    }
    if (tree instanceof TextTree) {
      throw new JsonException("unknown type " + goName());
    }
    if (!(tree instanceof Map<?, ?> entries)) {
      throw in.mismatch(tree, goName());
    }
    Map<@Nullable Object, @Nullable Object> map = factory.get();
    for (Map.Entry<?, ?> entry : entries.entrySet()) {
      Object read = value.convert(entry.getValue(), in);
      map.put(
          key.convert(String.valueOf(entry.getKey()), in),
          read == KEEP || read == null ? value.zero() : read);
    }
    return map;
  }

  @Override
  @Nullable Object nil(JsonCursor in) {
    in.nil();
    return null;
  }
}
