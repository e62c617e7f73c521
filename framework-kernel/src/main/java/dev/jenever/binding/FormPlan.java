package dev.jenever.binding;

import dev.jenever.internal.reflect.ObjectModel;
import org.jspecify.annotations.Nullable;

/** How the objects of one class are filled from a source. Immutable. */
final class FormPlan {

  private final ObjectModel model;
  private final FieldPlan[] fields;

  FormPlan(ObjectModel model, FieldPlan[] fields) {
    this.model = model;
    this.fields = fields;
  }

  /** Makes an object; the first property that cannot be read stops it. */
  Object read(FormReading from) {
    @Nullable Object[] values = model.blank();
    for (int i = 0; i < fields.length; i++) {
      values[i] = fields[i].read(from);
    }
    return model.make(values);
  }
}
