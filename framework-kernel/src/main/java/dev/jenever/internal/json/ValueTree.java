package dev.jenever.internal.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record, bean or map as the formats beside JSON see it: members by name, records and beans in
 * the order of their fields, maps in the order of their keys.
 *
 * <p>A member is null, a {@link String}, {@link Boolean} or {@link Number}, an array of bytes, a
 * time of {@code java.time}, a {@link java.time.Duration}, an identifier of {@code org.bson.types},
 * a {@link java.util.List} of such values, or another tree. Used by one thread.
 */
public final class ValueTree {

  private final String typeName;
  private final boolean map;
  private final boolean numericKeys;
  private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

  ValueTree(String typeName, boolean map, boolean numericKeys) {
    this.typeName = typeName;
    this.map = map;
    this.numericKeys = numericKeys;
  }

  /** Returns the simple name of the class it was made from. */
  public String typeName() {
    return typeName;
  }

  /** Returns whether it was made from a map. */
  public boolean isMap() {
    return map;
  }

  /** Returns whether it was made from a map whose keys are numbers. */
  public boolean hasNumericKeys() {
    return numericKeys;
  }

  /** Returns the members, in their order. */
  public Map<String, @Nullable Object> members() {
    return members;
  }
}
