package dev.jenever.internal.validation;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells the validator which tags stand on a field.
 *
 * <p>Asked once per field and class; implementations are safe for use by many threads at once.
 */
@FunctionalInterface
public interface TagSource {

  /**
   * Returns the tag text, {@code "required,min=3"}.
   *
   * @param element a record component or a field; for a record first the component, then its field
   * @return null when the element carries none
   */
  @Nullable String tag(AnnotatedElement element);

  /**
   * Returns the name Go would give the field: by default the Java name, first letter upper-cased.
   */
  default String name(Field field) {
    String name = field.getName();
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
