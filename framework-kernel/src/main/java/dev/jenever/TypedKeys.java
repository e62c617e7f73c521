package dev.jenever;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The typed getters of a context: the zero value when a key is missing or of another type. */
abstract class TypedKeys {

  private static final Instant ZERO_TIME = Instant.parse("0001-01-01T00:00:00Z");

  TypedKeys() {}

  /** Returns the value of a key, null when there is none. */
  abstract @Nullable Object stored(Object key);

  /** Returns the {@link String} that a handler has left, {@code ""} without one. */
  public String getString(Object key) {
    return stored(key) instanceof String value ? value : "";
  }

  /** Returns the {@link Boolean} that a handler has left, false without one. */
  public boolean getBool(Object key) {
    return stored(key) instanceof Boolean value && value;
  }

  /** Returns the {@link Integer} that a handler has left, 0 without one; no other type is cast. */
  public int getInt(Object key) {
    return stored(key) instanceof Integer value ? value : 0;
  }

  /** Returns the {@link Byte} that a handler has left, 0 without one. */
  public byte getInt8(Object key) {
    return stored(key) instanceof Byte value ? value : 0;
  }

  /** Returns the {@link Short} that a handler has left, 0 without one. */
  public short getInt16(Object key) {
    return stored(key) instanceof Short value ? value : 0;
  }

  /** Returns the {@link Integer} that a handler has left, 0 without one. */
  public int getInt32(Object key) {
    return getInt(key);
  }

  /** Returns the {@link Long} that a handler has left, 0 without one. */
  public long getInt64(Object key) {
    return stored(key) instanceof Long value ? value : 0;
  }

  /** Returns the bits of an {@link Integer}; {@link Integer#toUnsignedLong} reads them unsigned. */
  public int getUint(Object key) {
    return getInt(key);
  }

  /** Returns the bits of a {@link Byte}; {@link Byte#toUnsignedInt} reads them unsigned. */
  public byte getUint8(Object key) {
    return getInt8(key);
  }

  /** Returns the bits of a {@link Short}; {@link Short#toUnsignedInt} reads them unsigned. */
  public short getUint16(Object key) {
    return getInt16(key);
  }

  /** Returns the bits of an {@link Integer}; {@link Integer#toUnsignedLong} reads them unsigned. */
  public int getUint32(Object key) {
    return getInt(key);
  }

  /**
   * Returns the bits of a {@link Long}; {@link Long#toUnsignedString(long)} shows them unsigned.
   */
  public long getUint64(Object key) {
    return getInt64(key);
  }

  /** Returns the {@link Float} that a handler has left, 0 without one. */
  public float getFloat32(Object key) {
    return stored(key) instanceof Float value ? value : 0;
  }

  /** Returns the {@link Double} that a handler has left, 0 without one. */
  public double getFloat64(Object key) {
    return stored(key) instanceof Double value ? value : 0;
  }

  /**
   * Returns the {@link Instant} that a handler has left, Go's zero time, the start of year 1,
   * without one.
   */
  public Instant getTime(Object key) {
    return stored(key) instanceof Instant value ? value : ZERO_TIME;
  }

  /** Returns the {@link Duration} that a handler has left, {@link Duration#ZERO} without one. */
  public Duration getDuration(Object key) {
    return stored(key) instanceof Duration value ? value : Duration.ZERO;
  }

  /** Returns the {@link Throwable} that a handler has left. */
  public Optional<Throwable> getError(Object key) {
    return stored(key) instanceof Throwable value ? Optional.of(value) : Optional.empty();
  }

  /** Returns the list of {@link Integer} that a handler has left, empty without one. */
  public List<Integer> getIntSlice(Object key) {
    return list(key, Integer.class);
  }

  /** Returns the list of {@link Byte} that a handler has left, empty without one. */
  public List<Byte> getInt8Slice(Object key) {
    return list(key, Byte.class);
  }

  /** Returns the list of {@link Short} that a handler has left, empty without one. */
  public List<Short> getInt16Slice(Object key) {
    return list(key, Short.class);
  }

  /** Returns the list of {@link Integer} that a handler has left, empty without one. */
  public List<Integer> getInt32Slice(Object key) {
    return list(key, Integer.class);
  }

  /** Returns the list of {@link Long} that a handler has left, empty without one. */
  public List<Long> getInt64Slice(Object key) {
    return list(key, Long.class);
  }

  /** Returns the list of {@link Integer}, of bits as {@link #getUint}, empty without one. */
  public List<Integer> getUintSlice(Object key) {
    return list(key, Integer.class);
  }

  /** Returns the list of {@link Byte}, of bits as {@link #getUint8}, empty without one. */
  public List<Byte> getUint8Slice(Object key) {
    return list(key, Byte.class);
  }

  /** Returns the list of {@link Short}, of bits as {@link #getUint16}, empty without one. */
  public List<Short> getUint16Slice(Object key) {
    return list(key, Short.class);
  }

  /** Returns the list of {@link Integer}, of bits as {@link #getUint32}, empty without one. */
  public List<Integer> getUint32Slice(Object key) {
    return list(key, Integer.class);
  }

  /** Returns the list of {@link Long}, of bits as {@link #getUint64}, empty without one. */
  public List<Long> getUint64Slice(Object key) {
    return list(key, Long.class);
  }

  /** Returns the list of {@link Float} that a handler has left, empty without one. */
  public List<Float> getFloat32Slice(Object key) {
    return list(key, Float.class);
  }

  /** Returns the list of {@link Double} that a handler has left, empty without one. */
  public List<Double> getFloat64Slice(Object key) {
    return list(key, Double.class);
  }

  /** Returns the list of {@link String} that a handler has left, empty without one. */
  public List<String> getStringSlice(Object key) {
    return list(key, String.class);
  }

  /** Returns the list of {@link Throwable} that a handler has left, empty without one. */
  public List<Throwable> getErrorSlice(Object key) {
    return list(key, Throwable.class);
  }

  /** Returns the map with string keys that a handler has left, empty without one. */
  public Map<String, @Nullable Object> getStringMap(Object key) {
    return map(key, Object.class);
  }

  /** Returns the map of strings that a handler has left, empty without one. */
  public Map<String, String> getStringMapString(Object key) {
    return map(key, String.class);
  }

  /** Returns the map of lists of strings that a handler has left, empty without one. */
  @SuppressWarnings("unchecked")
  public Map<String, List<String>> getStringMapStringSlice(Object key) {
    Map<String, ?> lists = map(key, List.class);
    boolean strings =
        lists.values().stream().allMatch(list -> areAll((List<?>) list, String.class));
    return strings ? (Map<String, List<String>>) lists : Map.of();
  }

  @SuppressWarnings("unchecked")
  private <T> List<T> list(Object key, Class<T> type) {
    return stored(key) instanceof List<?> list && areAll(list, type) ? (List<T>) list : List.of();
  }

  @SuppressWarnings("unchecked")
  private <T> Map<String, T> map(Object key, Class<? super T> type) {
    return stored(key) instanceof Map<?, ?> map
            && areAll(map.keySet(), String.class)
            && areAll(map.values(), type)
        ? (Map<String, T>) map
        : Map.of();
  }

  /** A collection does not know the type of its elements, so they are looked at. */
  private static boolean areAll(Iterable<?> elements, Class<?> type) {
    for (Object element : elements) {
      if (element == null ? type != Object.class : !type.isInstance(element)) {
        return false;
      }
    }
    return true;
  }
}
