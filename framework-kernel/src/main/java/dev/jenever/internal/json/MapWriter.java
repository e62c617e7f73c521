package dev.jenever.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.MapSerializer;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes maps with their keys as text, sorted by their bytes. */
final class MapWriter extends MapSerializer {

  private static final long serialVersionUID = 1L;

  MapWriter(
      JavaType type, @Nullable TypeSerializer contentType, @Nullable JsonSerializer<?> content) {
    super(null, null, type.getKeyType(), type.getContentType(), false, contentType, null, content);
  }

  private MapWriter(
      MapWriter from,
      @Nullable BeanProperty property,
      @Nullable JsonSerializer<?> keys,
      @Nullable JsonSerializer<?> values,
      Entries entries) {
    super(from, property, keys, values, entries.ignored(), entries.included());
  }

  private MapWriter(MapWriter from, @Nullable Object filterId) {
    super(from, filterId, true);
  }

  private MapWriter(MapWriter from, @Nullable TypeSerializer type, Suppressed suppressed) {
    super(from, type, suppressed.value(), suppressed.nulls());
  }

  private record Entries(@Nullable Set<String> ignored, @Nullable Set<String> included) {}

  private record Suppressed(@Nullable Object value, boolean nulls) {}

  @Override
  public MapSerializer withResolved(
      @Nullable BeanProperty property,
      @Nullable JsonSerializer<?> keys,
      @Nullable JsonSerializer<?> values,
      @Nullable Set<String> ignored,
      @Nullable Set<String> included,
      boolean sortKeys) {
    return new MapWriter(this, property, keys, values, new Entries(ignored, included));
  }

  @Override
  public MapSerializer withFilterId(@Nullable Object filterId) {
    return new MapWriter(this, filterId);
  }

  @Override
  public MapSerializer _withValueTypeSerializer(@Nullable TypeSerializer type) {
    return new MapWriter(this, type, new Suppressed(_suppressableValue, _suppressNulls));
  }

  @Override
  public MapSerializer withContentInclusion(@Nullable Object suppressed, boolean nulls) {
    return new MapWriter(this, _valueTypeSerializer, new Suppressed(suppressed, nulls));
  }

  @Override
  public void serialize(Map<?, ?> map, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    if (!isPlain()) {
      super.serialize(map, out, provider);
      return;
    }
    out.writeStartObject(map, map.size());
    if (!map.isEmpty()) {
      writeSorted(map, out, provider);
    }
    out.writeEndObject();
  }

  @Override
  protected Map<?, ?> _orderEntries(Map<?, ?> map, JsonGenerator out, SerializerProvider provider) {
    Map<String, @Nullable Object> sorted = new LinkedHashMap<>();
    for (Entry entry : Entry.sorted(map)) {
      sorted.put(entry.key, entry.value);
    }
    return sorted;
  }

  private boolean isPlain() {
    return _filterId == null
        && _suppressableValue == null
        && !_suppressNulls
        && _inclusionChecker == null
        && _valueTypeSerializer == null
        && _valueSerializer == null;
  }

  private static void writeSorted(Map<?, ?> map, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    if (map.size() == 1) {
      Map.Entry<?, ?> only = map.entrySet().iterator().next();
      out.writeFieldName(MapKeys.text(only.getKey()));
      Values.write(only.getValue(), out, provider);
      return;
    }
    for (Entry entry : Entry.sorted(map)) {
      out.writeFieldName(entry.key);
      Values.write(entry.value, out, provider);
    }
  }

  private static final class Entry implements Comparable<Entry> {

    final String key;
    final @Nullable Object value;

    Entry(String key, @Nullable Object value) {
      this.key = key;
      this.value = value;
    }

    static Entry[] sorted(Map<?, ?> map) {
      Entry[] entries = new Entry[map.size()];
      int i = 0;
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        if (i == entries.length) {
          entries = Arrays.copyOf(entries, i + 16);
        }
        entries[i++] = new Entry(MapKeys.text(entry.getKey()), entry.getValue());
      }
      Entry[] all = i == entries.length ? entries : Arrays.copyOf(entries, i);
      Arrays.sort(all);
      return all;
    }

    @Override
    public int compareTo(Entry other) {
      return KeyOrder.UTF_8.compare(key, other.key);
    }
  }
}
