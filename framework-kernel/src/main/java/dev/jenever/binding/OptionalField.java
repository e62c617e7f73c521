package dev.jenever.binding;

import dev.jenever.internal.reflect.ObjectModel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An {@code Optional}, empty when its value is absent. */
record OptionalField(FieldPlan value) implements FieldPlan {

  @Override
  public @Nullable Object read(FormReading from) {
    Object read = value.read(from);
    return read == ObjectModel.ABSENT ? read : Optional.ofNullable(read);
  }
}
