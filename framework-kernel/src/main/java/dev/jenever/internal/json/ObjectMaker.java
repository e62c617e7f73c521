package dev.jenever.internal.json;

import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import dev.jenever.spi.JsonException;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes objects by their constructor without parameters, and sets what is in the text. */
final class ObjectMaker implements BeanMaker {

  private final Constructor<?> constructor;
  private final List<AnnotatedMember> setters;

  ObjectMaker(Constructor<?> constructor, List<AnnotatedMember> setters) {
    this.constructor = constructor;
    this.setters = setters;
  }

  @Override
  public @Nullable Object[] absent() {
    @Nullable Object[] values = new Object[setters.size()];
    Arrays.fill(values, ValueReader.KEEP);
    return values;
  }

  @Override
  public Object make(@Nullable Object[] values) {
    Object made = RecordMaker.construct(constructor);
    for (int i = 0; i < values.length; i++) {
      if (values[i] != ValueReader.KEEP) {
        set(made, setters.get(i), values[i]);
      }
    }
    return made;
  }

  private static void set(Object target, AnnotatedMember setter, @Nullable Object value) {
    try {
      setter.setValue(target, value);
    } catch (IllegalArgumentException e) {
      // Jackson wraps what a setter throws, and that is the complaint the client should see.
      Throwable cause = e;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      throw new JsonException(String.valueOf(cause.getMessage()), cause);
    }
  }
}
