package dev.jenever.internal.reflect;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Makes records by their canonical constructor. */
final class RecordMaker implements ObjectModel.Maker {

  private final MethodHandle constructor;
  private final @Nullable Object[] zeros;

  private RecordMaker(MethodHandle constructor, @Nullable Object[] zeros) {
    this.constructor = constructor;
    this.zeros = zeros;
  }

  static ObjectModel model(Type type) {
    Class<?> raw = Types.raw(type);
    Map<TypeVariable<?>, Type> variables = Types.variables(type);
    RecordComponent[] components = raw.getRecordComponents();
    Class<?>[] parameters = new Class<?>[components.length];
    @Nullable Object[] zeros = new @Nullable Object[components.length];
    List<Property> properties = new ArrayList<>();
    for (int i = 0; i < components.length; i++) {
      RecordComponent component = components[i];
      Type resolved = Types.resolve(component.getGenericType(), variables);
      Property property =
          Property.of(component.getName(), resolved, component, component.getAnnotatedType());
      parameters[i] = component.getType();
      zeros[i] = zero(property);
      properties.add(property);
    }
    return new ObjectModel(raw, properties, new RecordMaker(handle(raw, parameters), zeros));
  }

  private static MethodHandle handle(Class<?> type, Class<?>[] parameters) {
    Constructor<?> constructor = Access.constructor(type, parameters);
    try {
      return MethodHandles.lookup()
          .unreflectConstructor(constructor)
          .asSpreader(Object[].class, parameters.length)
          .asType(MethodType.methodType(Object.class, Object[].class));
    } catch (IllegalAccessException e) {
      throw Access.closed(type, e);
    }
  }

  private static @Nullable Object zero(Property property) {
    Class<?> raw = property.raw();
    if (raw.isPrimitive()) {
      return Array.get(Array.newInstance(raw, 1), 0);
    }
    if (raw == String.class) {
      return property.isNullable() ? null : "";
    }
    return emptyOptional(raw);
  }

  private static @Nullable Object emptyOptional(Class<?> raw) {
    if (raw == Optional.class) {
      return Optional.empty();
    }
    if (raw == OptionalInt.class) {
      return OptionalInt.empty();
    }
    if (raw == OptionalLong.class) {
      return OptionalLong.empty();
    }
    return raw == OptionalDouble.class ? OptionalDouble.empty() : null;
  }

  @Override
  public Object make(@Nullable Object[] values) throws Throwable {
    @Nullable Object[] arguments = values.clone();
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] == ObjectModel.ABSENT) {
        arguments[i] = zeros[i];
      } else if (arguments[i] instanceof ObjectModel.Fallback fallback) {
        arguments[i] = fallback.value();
      }
    }
    return (Object) constructor.invokeExact(arguments);
  }
}
