package dev.jenever.internal.reflect;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers questions about generic types. Stateless, safe for use by many threads. */
public final class Types {

  private Types() {}

  /** Returns the class behind a type; of a variable or a wildcard that of its bound. */
  public static Class<?> raw(Type type) {
    if (type instanceof Class<?> c) {
      return c;
    }
    if (type instanceof ParameterizedType p) {
      return raw(p.getRawType());
    }
    if (type instanceof GenericArrayType a) {
      return raw(a.getGenericComponentType()).arrayType();
    }
    if (type instanceof WildcardType w) {
      return raw(w.getUpperBounds()[0]);
    }
    return type instanceof TypeVariable<?> v ? raw(v.getBounds()[0]) : Object.class;
  }

  /** Returns a type argument, {@code Object} when the type has none. */
  public static Type argument(Type type, int index) {
    return type instanceof ParameterizedType p ? p.getActualTypeArguments()[index] : Object.class;
  }

  /** Returns the type of an array's elements, null when the type is no array. */
  public static @Nullable Type component(Type type) {
    return type instanceof GenericArrayType a
        ? a.getGenericComponentType()
        : raw(type).getComponentType();
  }

  /** Returns what the variables of a class stand for in a type made from it. */
  static Map<TypeVariable<?>, Type> variables(Type type) {
    Map<TypeVariable<?>, Type> bound = new HashMap<>();
    if (type instanceof ParameterizedType p) {
      TypeVariable<?>[] names = raw(type).getTypeParameters();
      for (int i = 0; i < names.length; i++) {
        bound.put(names[i], p.getActualTypeArguments()[i]);
      }
    }
    return bound;
  }

  /** Replaces the variables in a type by what they stand for. */
  static Type resolve(Type type, Map<TypeVariable<?>, Type> variables) {
    if (type instanceof TypeVariable<?> v) {
      return variables.getOrDefault(v, raw(v));
    }
    if (type instanceof WildcardType w) {
      return resolve(w.getUpperBounds()[0], variables);
    }
    if (type instanceof GenericArrayType a) {
      return new ArrayOf(resolve(a.getGenericComponentType(), variables));
    }
    if (type instanceof ParameterizedType p) {
      Type[] arguments = p.getActualTypeArguments();
      for (int i = 0; i < arguments.length; i++) {
        arguments[i] = resolve(arguments[i], variables);
      }
      return new Applied(p.getRawType(), p.getOwnerType(), arguments);
    }
    return type;
  }

  private record ArrayOf(Type getGenericComponentType) implements GenericArrayType {}

  private record Applied(Type raw, @Nullable Type owner, Type[] arguments)
      implements ParameterizedType {

    @Override
    public Type[] getActualTypeArguments() {
      return arguments.clone();
    }

    @Override
    public Type getRawType() {
      return raw;
    }

    @Override
    public @Nullable Type getOwnerType() {
      return owner;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof ParameterizedType p
          && raw.equals(p.getRawType())
          && Arrays.equals(arguments, p.getActualTypeArguments());
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(arguments) ^ raw.hashCode();
    }
  }
}
