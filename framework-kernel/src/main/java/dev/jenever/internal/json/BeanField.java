package dev.jenever.internal.json;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A field of a record or bean; its reader is made when it is first needed, for types may nest. */
final class BeanField {

  private final String name;
  private final @Nullable KeyPattern usualKey;
  private final Supplier<ValueReader> readers;
  private @Nullable ValueReader reader;

  BeanField(String name, Supplier<ValueReader> readers) {
    this.name = name;
    this.usualKey = KeyPattern.find(name);
    this.readers = readers;
  }

  String name() {
    return name;
  }

  @Nullable KeyPattern usualKey() {
    return usualKey;
  }

  ValueReader reader() {
    ValueReader known = reader;
    if (known == null) {
      known = readers.get();
      reader = known;
    }
    return known;
  }
}
