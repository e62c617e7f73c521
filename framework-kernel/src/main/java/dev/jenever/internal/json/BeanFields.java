package dev.jenever.internal.json;

import dev.jenever.internal.go.GoQuote;
import dev.jenever.spi.JsonException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds fields by their exact name, or else in any case. */
final class BeanFields {

  private final @Nullable BeanField[] fields;
  private final Map<String, Integer> byName = new HashMap<>();
  private final Map<String, Integer> byFoldedName = new HashMap<>();

  /** Makes room for fields; a place without one cannot be read. */
  BeanFields(int size) {
    fields = new BeanField[size];
  }

  void add(int place, BeanField field) {
    fields[place] = field;
    addAlias(place, field.name());
  }

  void addAlias(int place, String name) {
    byName.putIfAbsent(name, place);
    byFoldedName.putIfAbsent(fold(name), place);
  }

  BeanField get(int place) {
    BeanField field = fields[place];
    if (field == null) {
      throw new IllegalArgumentException("no field at " + place);
    }
    return field;
  }

  /** Consumes a key and its colon, and returns the place of its field; -1 if there is none. */
  int read(JsonCursor in, int expected) {
    BeanField next = expected < fields.length ? fields[expected] : null;
    if (next != null && next.usualKey() != null && in.skipKey(next.usualKey())) {
      return expected;
    }
    String key = in.key();
    int place = find(key, true);
    if (place < 0 && in.options().disallowUnknownFields()) {
      in.remember(new JsonException("json: unknown field " + GoQuote.quote(key)));
    }
    return place;
  }

  /** Returns the place of a field by its name; -1 if there is none. */
  int find(String name, boolean inAnyCase) {
    Integer place = byName.get(name);
    if (place == null && inAnyCase) {
      place = byFoldedName.get(fold(name));
    }
    return place == null ? -1 : place;
  }

  private static String fold(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    name.codePoints().map(BeanFields::fold).forEach(folded::appendCodePoint);
    return folded.toString();
  }

  private static int fold(int rune) {
    // The Turkish letters are on their own in Unicode's simple folding.
    if (rune == 0x130 || rune == 0x131) {
      return rune;
    }
    return Character.toUpperCase(Character.toLowerCase(Character.toUpperCase(rune)));
  }
}
