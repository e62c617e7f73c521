package dev.jenever.spi;

import org.jspecify.annotations.Nullable;

/**
 * A function that templates may call.
 *
 * <p>Used by all threads at once. Counterpart of an entry of {@code template.FuncMap}.
 */
@FunctionalInterface
public interface TemplateFunction {

  /**
   * Applies the function; what it returns is escaped like any other value.
   *
   * @param arguments what the template hands over
   */
  @Nullable Object apply(@Nullable Object... arguments);
}
