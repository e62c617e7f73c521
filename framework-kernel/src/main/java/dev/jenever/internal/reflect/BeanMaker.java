package dev.jenever.internal.reflect;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes objects of plain classes by their constructor without parameters, then sets fields. */
final class BeanMaker implements ObjectModel.Maker {

  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);
  private static final MethodType SETTER =
      MethodType.methodType(void.class, Object.class, Object.class);

  private final MethodHandle constructor;
  private final Slot[] slots;

  private BeanMaker(MethodHandle constructor, Slot[] slots) {
    this.constructor = constructor;
    this.slots = slots;
  }

  /** How a field is read and set. */
  private record Slot(MethodHandle getter, MethodHandle setter) {}

  /** Returns whether a class has the constructor, and needs no object around it. */
  static boolean isPossible(Class<?> type) {
    boolean inner = type.getEnclosingClass() != null && !Modifier.isStatic(type.getModifiers());
    return !inner && Access.findConstructor(type) != null;
  }

  static ObjectModel model(Type type) {
    Class<?> raw = Types.raw(type);
    List<Property> properties = new ArrayList<>();
    List<Slot> slots = new ArrayList<>();
    collect(type, properties, slots);
    Constructor<?> constructor = Access.constructor(raw);
    try {
      MethodHandle handle =
          LOOKUP.unreflectConstructor(constructor).asType(MethodType.methodType(Object.class));
      return new ObjectModel(raw, properties, new BeanMaker(handle, slots.toArray(new Slot[0])));
    } catch (IllegalAccessException e) {
      throw Access.closed(raw, e);
    }
  }

  private static void collect(Type type, List<Property> properties, List<Slot> slots) {
    Class<?> raw = Types.raw(type);
    Map<TypeVariable<?>, Type> variables = Types.variables(type);
    Type parent = raw.getGenericSuperclass();
    if (parent != null && parent != Object.class) {
      collect(Types.resolve(parent, variables), properties, slots);
    }
    for (Field field : raw.getDeclaredFields()) {
      if (isProperty(field)) {
        Type resolved = Types.resolve(field.getGenericType(), variables);
        properties.add(Property.of(field.getName(), resolved, field, field.getAnnotatedType()));
        slots.add(slot(field));
      }
    }
  }

  private static boolean isProperty(Field field) {
    int modifiers = field.getModifiers();
    return !Modifier.isStatic(modifiers)
        && !Modifier.isFinal(modifiers)
        && !Modifier.isTransient(modifiers)
        && !field.isSynthetic();
  }

  private static Slot slot(Field field) {
    Class<?> owner = field.getDeclaringClass();
    try {
      Access.open(field, owner);
      MethodHandle getter = LOOKUP.unreflectGetter(field).asType(GETTER);
      Method method = findSetter(field);
      MethodHandle setter =
          method == null ? LOOKUP.unreflectSetter(field) : LOOKUP.unreflect(method);
      return new Slot(getter, setter.asType(SETTER));
    } catch (IllegalAccessException e) {
      throw Access.closed(owner, e);
    }
  }

  private static @Nullable Method findSetter(Field field) {
    String name = field.getName();
    String setter = "set" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    try {
      Method method = field.getDeclaringClass().getDeclaredMethod(setter, field.getType());
      int modifiers = method.getModifiers();
      if (!Modifier.isPublic(modifiers) || Modifier.isStatic(modifiers)) {
        return null;
      }
      Access.open(method, field.getDeclaringClass());
      return method;
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  @Override
  public Object make(@Nullable Object[] values) throws Throwable {
    Object made = (Object) constructor.invokeExact();
    for (int i = 0; i < slots.length; i++) {
      if (values[i] != ObjectModel.ABSENT) {
        set(slots[i], made, values[i]);
      }
    }
    return made;
  }

  private static void set(Slot slot, Object target, @Nullable Object value) throws Throwable {
    if (value instanceof ObjectModel.Fallback fallback) {
      Object current = (Object) slot.getter.invokeExact(target);
      if (current == null) {
        set(slot, target, fallback.value());
      }
    } else {
      slot.setter.invokeExact(target, value);
    }
  }
}
