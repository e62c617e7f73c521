package dev.jenever.internal.reflect;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
      Property property = Property.of(component, resolved);
      parameters[i] = component.getType();
      zeros[i] = property.zero();
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
