package dev.jenever.contrib.session.gob;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types that a stream has described, by id. */
final class Schema {

  /** The schema of those who describe nothing. */
  static final Schema BASIC = new Schema();

  private static final int FIRST_ID = 64;

  private @Nullable Map<Integer, WireType> types;

  void define(int id, WireType type) {
    if (types == null) {
      types = new HashMap<>();
    }
    if (id < FIRST_ID || types.putIfAbsent(id, type) != null) {
      throw new GobException("gob: duplicate type received");
    }
  }

  WireType type(int id) {
    return switch (id) {
      case 1 -> WireType.BOOL;
      case 2 -> WireType.INT;
      case 3 -> WireType.UINT;
      case 4 -> WireType.FLOAT;
      case 5 -> WireType.BYTES;
      case 6 -> WireType.STRING;
      case 7 -> WireType.COMPLEX;
      case 8 -> WireType.INTERFACE;
      default -> described(id);
    };
  }

  private WireType described(int id) {
    WireType type = types == null ? null : types.get(id);
    if (type == null) {
      throw new GobException("gob: bad data: undefined type " + id);
    }
    return type;
  }
}
