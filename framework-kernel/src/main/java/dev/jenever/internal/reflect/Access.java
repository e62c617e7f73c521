package dev.jenever.internal.reflect;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import org.jspecify.annotations.Nullable;

/** Opens members of users' classes, or says what to do about those that stay closed. */
final class Access {

  private Access() {}

  static @Nullable Constructor<?> findConstructor(Class<?> type, Class<?>... parameters) {
    try {
      return type.getDeclaredConstructor(parameters);
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  static Constructor<?> constructor(Class<?> type, Class<?>... parameters) {
    Constructor<?> constructor = findConstructor(type, parameters);
    if (constructor == null) {
      throw new IllegalArgumentException(type.getName() + ": constructor not found");
    }
    open(constructor, type);
    return constructor;
  }

  static void open(AccessibleObject member, Class<?> owner) {
    try {
      member.setAccessible(true);
    } catch (InaccessibleObjectException e) {
      throw closed(owner, e);
    }
  }

  static IllegalArgumentException closed(Class<?> type, Exception cause) {
    return new IllegalArgumentException(
        type.getName()
            + ": closed to reflection (expected: its module opens "
            + type.getPackageName()
            + ")",
        cause);
  }
}
