package dev.jenever.spi;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a custom rule sees of the field it checks.
 *
 * <p>Valid during the call only; not for use by several threads.
 *
 * <p>Counterpart of {@code validator.FieldLevel}.
 */
public interface FieldLevel {

  /** Returns the object validation began with. */
  @Nullable Object top();

  /** Returns the object that holds the field, or the other value of a two-value check. */
  @Nullable Object parent();

  /**
   * Returns the value to check.
   *
   * <p>An {@code Optional} is unwrapped, a null text is the empty string, every other null stays
   * null and reaches a rule only when it is registered to run on null.
   */
  @Nullable Object field();

  /** Returns what kind of value {@link #field()} is. */
  FieldError.Kind kind();

  /** Returns the reported name of the field. */
  String fieldName();

  /** Returns the name of the Java field, first letter upper-cased. */
  String structFieldName();

  /** Returns the text after {@code =} in the tag, empty when there is none. */
  String param();

  /** Returns the tag being checked. */
  String tag();

  /**
   * Returns another value, found from {@link #parent()} by a path such as {@code
   * Inner.List[0].Name}.
   *
   * @return empty when the path leads nowhere or to a null
   */
  Optional<Object> structField(String path);
}
