package dev.jenever.binding;

import dev.jenever.internal.reflect.ObjectModel;
import dev.jenever.internal.reflect.Types;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Objects of which nothing was given: what Go has before it binds, and Java has not. */
final class Blank {

  private Blank() {}

  /** Returns the object, or one without content when there is none and the type has properties. */
  static @Nullable Object ifNull(@Nullable Object object, Type type) {
    if (object != null || !ObjectModel.describes(Types.raw(type))) {
      return object;
    }
    ObjectModel model = ObjectModel.of(type);
    return model.make(model.blank());
  }
}
