package dev.jenever.internal.reflect;

import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record or a plain class: what it is made of, and how to make one.
 *
 * <p>A record is made by its canonical constructor; what is absent becomes 0, false, {@code ""} (or
 * null where the component is marked as nullable), an empty {@code Optional}, otherwise null. A
 * class is made by its constructor without parameters, and only what is present is set, by its
 * setter or else directly; the fields of a superclass come first. Immutable, safe for use by many
 * threads.
 */
public final class ObjectModel {

  /** Stands for a value that is not there, which differs from null. */
  public static final Object ABSENT = new Object();

  /**
   * A value for a property that is null without it; what a constructor has put there stays.
   *
   * @param value the value
   */
  public record Fallback(Object value) {}

  private static final ClassValue<ObjectModel> MODELS =
      new ClassValue<>() {
        @Override
        protected ObjectModel computeValue(Class<?> type) {
          return build(type);
        }
      };

  private final Class<?> type;
  private final List<Property> properties;
  private final Maker maker;

  /** Makes an object from a value, or {@link #ABSENT}, for each property. */
  interface Maker {
    Object make(@Nullable Object[] values) throws Throwable;
  }

  ObjectModel(Class<?> type, List<Property> properties, Maker maker) {
    this.type = type;
    this.properties = List.copyOf(properties);
    this.maker = maker;
  }

  /** Returns whether objects of a class are made of properties, instead of being values. */
  public static boolean describes(Class<?> type) {
    if (type.isRecord()) {
      return true;
    }
    boolean concrete = !type.isInterface() && !Modifier.isAbstract(type.getModifiers());
    return concrete
        && !type.isPrimitive()
        && !type.isArray()
        && !type.isEnum()
        && !isOfTheJdk(type)
        && BeanMaker.isPossible(type);
  }

  private static boolean isOfTheJdk(Class<?> type) {
    String name = type.getName();
    return name.startsWith("java.") || name.startsWith("javax.") || name.startsWith("jdk.");
  }

  /**
   * Returns the model of a type.
   *
   * @throws IllegalArgumentException when the type is not described, or closed to reflection
   */
  public static ObjectModel of(Type type) {
    return type instanceof ParameterizedType ? build(type) : MODELS.get(Types.raw(type));
  }

  private static ObjectModel build(Type type) {
    Class<?> raw = Types.raw(type);
    if (!describes(raw)) {
      throw new IllegalArgumentException(
          raw.getName()
              + ": cannot be filled (expected: a record, or a class with a constructor without"
              + " parameters)");
    }
    return raw.isRecord() ? RecordMaker.model(type) : BeanMaker.model(type);
  }

  /** Returns the class whose objects are made. */
  public Class<?> type() {
    return type;
  }

  /** Returns the properties in the order of their declaration. */
  public List<Property> properties() {
    return properties;
  }

  /** Returns values of an object of which nothing is present yet. */
  public @Nullable Object[] blank() {
    @Nullable Object[] values = new @Nullable Object[properties.size()];
    Arrays.fill(values, ABSENT);
    return values;
  }

  /**
   * Makes an object.
   *
   * @param values for each property its value, {@link #ABSENT}, or a {@link Fallback}
   * @throws ObjectException when a constructor or setter throws
   */
  public Object make(@Nullable Object[] values) {
    try {
      return maker.make(values);
    } catch (Error e) {
      throw e;
    } catch (Throwable e) {
      throw new ObjectException(type, e);
    }
  }
}
