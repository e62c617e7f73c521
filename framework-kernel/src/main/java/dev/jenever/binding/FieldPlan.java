package dev.jenever.binding;

import org.jspecify.annotations.Nullable;

/** How one property gets its value from a source. */
@FunctionalInterface
interface FieldPlan {

  /**
   * Returns the value, {@link dev.jenever.internal.reflect.ObjectModel#ABSENT} to leave the
   * property as it is.
   */
  @Nullable Object read(FormReading from);
}
