package dev.jenever.binding;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Teaches the form mapper to read types of others from text.
 *
 * <p>Types of your own need no registration: a static method {@code unmarshalParam}, {@code
 * fromString}, {@code valueOf} or {@code parse} that takes the text, or {@link ParamUnmarshaler}.
 * Global to the process, meant for its start. Safe for use by many threads.
 *
 * <p>Has no counterpart in Gin, where a type cannot be taught from outside.
 */
public final class Converters {

  private static final Map<Class<?>, TextReader> REGISTERED = new ConcurrentHashMap<>();

  private Converters() {}

  /**
   * Reads a type by a function from now on, also where the type is known already.
   *
   * @param converter gets the text as it came, with an empty text too; the message of what it
   *     throws is that of the binding failure
   */
  public static <T> void register(Class<T> type, Function<String, ? extends T> converter) {
    requireNonNull(converter, "converter");
    REGISTERED.put(requireNonNull(type, "type"), text -> convert(converter, text));
    FormMapper.forgetPlans();
  }

  private static @Nullable Object convert(Function<String, ?> converter, String text) {
    try {
      return converter.apply(text);
    } catch (RuntimeException e) {
      throw CustomReaders.failure(e);
    }
  }

  static @Nullable TextReader find(Class<?> type) {
    return REGISTERED.get(type);
  }
}
