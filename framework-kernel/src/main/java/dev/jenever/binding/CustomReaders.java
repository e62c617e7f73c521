package dev.jenever.binding;

import dev.jenever.internal.go.GoStrings;
import dev.jenever.internal.reflect.ObjectModel;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** Readers of types that read themselves. */
final class CustomReaders {

  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final MethodType READER = MethodType.methodType(Object.class, String.class);

  private CustomReaders() {}

  /** The counterpart of Gin's {@code BindUnmarshaler}; null when the type is none. */
  static @Nullable TextReader unmarshaler(Class<?> type) {
    if (ParamUnmarshaler.class.isAssignableFrom(type)) {
      ObjectModel model = ObjectModel.of(type);
      return text -> unmarshal((ParamUnmarshaler) model.make(model.blank()), text);
    }
    return factory(type, "unmarshalParam", String.class);
  }

  private static Object unmarshal(ParamUnmarshaler value, String text) {
    try {
      value.unmarshalParam(text);
      return value;
    } catch (Exception e) {
      throw failure(e);
    }
  }

  /** The counterpart of {@code encoding.TextUnmarshaler}, for {@code parser=}. */
  static @Nullable TextReader textUnmarshaler(Class<?> type) {
    TextReader own = factory(type, "unmarshalText", String.class);
    return own == null ? parser(type) : own;
  }

  /** Static methods that Java types have for reading text; an empty text is null. */
  static @Nullable TextReader javaFactory(Class<?> type) {
    TextReader reader = factory(type, "fromString", String.class);
    if (reader == null) {
      reader = factory(type, "valueOf", String.class);
    }
    if (reader == null) {
      reader = parser(type);
    }
    return reader == null ? null : nullIfEmpty(reader);
  }

  private static @Nullable TextReader parser(Class<?> type) {
    TextReader reader = factory(type, "parse", CharSequence.class);
    return reader == null ? factory(type, "parse", String.class) : reader;
  }

  private static TextReader nullIfEmpty(TextReader reader) {
    TextReader trimmed = reader.trimmed();
    return text -> GoStrings.trimSpace(text).isEmpty() ? null : trimmed.read(text);
  }

  private static @Nullable TextReader factory(Class<?> type, String name, Class<?> parameter) {
    try {
      Method method = type.getDeclaredMethod(name, parameter);
      boolean fits =
          Modifier.isStatic(method.getModifiers())
              && !Modifier.isPrivate(method.getModifiers())
              && type.isAssignableFrom(method.getReturnType());
      return fits ? reader(method) : null;
    } catch (NoSuchMethodException | InaccessibleObjectException | IllegalAccessException e) {
      return null;
    }
  }

  private static TextReader reader(Method method) throws IllegalAccessException {
    if (!Modifier.isPublic(method.getModifiers())
        || !Modifier.isPublic(method.getDeclaringClass().getModifiers())) {
      method.setAccessible(true);
    }
    MethodHandle handle = LOOKUP.unreflect(method).asType(READER);
    return text -> call(handle, text);
  }

  private static @Nullable Object call(MethodHandle handle, String text) {
    try {
      return handle.invokeExact(text);
    } catch (Error e) {
      throw e;
    } catch (Throwable e) {
      throw failure(e);
    }
  }

  static BindingException failure(Throwable e) {
    if (e instanceof BindingException own) {
      return own;
    }
    String message = e.getMessage();
    return new BindingException(message == null ? e.getClass().getSimpleName() : message, e);
  }
}
