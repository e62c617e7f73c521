package dev.jenever.internal.json;

import dev.jenever.spi.JsonException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/** Makes records by their canonical constructor. */
final class RecordMaker implements BeanMaker {

  private final Constructor<?> constructor;
  private final @Nullable Object[] absent;

  RecordMaker(Constructor<?> constructor, @Nullable Object[] absent) {
    this.constructor = constructor;
    this.absent = absent;
  }

  @Override
  public @Nullable Object[] absent() {
    return absent.clone();
  }

  @Override
  public Object make(@Nullable Object[] values) {
    return construct(constructor, values);
  }

  static Object construct(Constructor<?> constructor, @Nullable Object... values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new JsonException(String.valueOf(e.getCause().getMessage()), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
