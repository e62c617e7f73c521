package dev.jenever.spi;

import org.jspecify.annotations.Nullable;

/**
 * Checks what a binding has filled.
 *
 * <p>Implementations are safe for use by many threads at once.
 *
 * <p>Counterpart of {@code binding.StructValidator}. Difference from Gin: the failures are
 * returned, not thrown; whoever binds decides what an invalid value means.
 */
public interface Validator {

  /**
   * Checks an object, or every object of an array or collection.
   *
   * <p>Null, maps, texts and numbers hold nothing to check and pass.
   *
   * @return the failures in the order they were found; empty when the value is valid
   * @throws IllegalArgumentException when the rules themselves are wrong: an unknown tag, a tag on
   *     a type it cannot check
   */
  ValidationErrors validate(@Nullable Object value);

  /**
   * Returns the engine behind this validator, for registrations of its own; this object if none.
   */
  default Object engine() {
    return this;
  }
}
