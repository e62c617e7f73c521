package dev.jenever.internal.json;

import dev.jenever.spi.JsonException;
import java.util.ArrayList;
import java.util.List;

/** Knows in which field of which class the cursor is, for error texts. */
final class ErrorPath {

  /** As many classes within each other as fit on the stack of any thread. */
  static final int MAX_DEPTH = 500;

  private final List<String> fields = new ArrayList<>();
  private String struct = "";

  /** Enters a field; returns the class to go back to. */
  String enter(String type, String field) {
    if (fields.size() == MAX_DEPTH) {
      throw new JsonException("invalid character '{' exceeded max depth");
    }
    String outer = struct;
    struct = type;
    fields.add(field);
    return outer;
  }

  /** Leaves the field that was entered last. */
  void leave(String outer) {
    struct = outer;
    fields.remove(fields.size() - 1);
  }

  JsonException mismatch(String value, String type) {
    String where =
        fields.isEmpty()
            ? "Go value"
            : "Go struct field " + struct + "." + String.join(".", fields);
    return new JsonException(
        "json: cannot unmarshal " + value + " into " + where + " of type " + type);
  }
}
