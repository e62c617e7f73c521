package dev.jenever.internal.json;

import org.jspecify.annotations.Nullable;

/** Makes instances of one class from the values of its fields. */
interface BeanMaker {

  /** Returns a new array of what stands for fields that are not in the text. */
  @Nullable Object[] absent();

  /**
   * Makes an instance.
   *
   * @throws dev.jenever.spi.JsonException when the class refuses the values
   */
  Object make(@Nullable Object[] values);
}
