package dev.jenever.binding;

import dev.jenever.internal.reflect.ObjectModel;
import org.jspecify.annotations.Nullable;

/**
 * A property that is an object itself: JSON under its own name, or else filled by the same source
 * as the object around it.
 *
 * @param itself the property as one value, null when it has none
 * @param inner how its own properties are filled
 * @param nullable whether it stays as it is when none of them is present; otherwise it is never
 *     null, as a struct in Go is not, so that its own rules are checked
 */
record StructField(FieldPlan itself, FormPlan inner, boolean nullable) implements FieldPlan {

  @Override
  public @Nullable Object read(FormReading from) {
    Object value = itself.read(from);
    if (value != ObjectModel.ABSENT) {
      return value;
    }
    int before = from.count();
    Object made = inner.read(from);
    if (from.count() > before) {
      return made;
    }
    return nullable ? ObjectModel.ABSENT : new ObjectModel.Fallback(made);
  }
}
