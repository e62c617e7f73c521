package dev.jenever.compat.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A header or trailer field, as it stands on the wire. */
public record Field(String name, String value) {

  static List<Field> list(JsonNode pairs) {
    List<Field> fields = new ArrayList<>();
    for (JsonNode pair : pairs) {
      fields.add(new Field(pair.get(0).textValue(), pair.get(1).textValue()));
    }
    return List.copyOf(fields);
  }

  /** Returns whether this field has that name, letter case aside. */
  public boolean is(String other) {
    return name.equalsIgnoreCase(other);
  }
}
