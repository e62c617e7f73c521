package dev.jenever.binding;

import dev.jenever.internal.reflect.ObjectModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A property that takes one value: the first, or the default when that is absent or empty. */
record ScalarField(String key, FieldTag tag, TextReader reader) implements FieldPlan {

  @Override
  public @Nullable Object read(FormReading from) {
    List<String> values = from.values(key);
    if (values == null && !tag.hasDefault()) {
      return ObjectModel.ABSENT;
    }
    boolean empty = values == null || values.isEmpty() || values.get(0).isEmpty();
    return from.set(reader.read(empty ? tag.scalarDefault() : values.get(0)));
  }
}
