package dev.jenever.internal.validation;

import dev.jenever.spi.FieldError.Kind;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * What the declaration of a field or of an element says: what a null means, and whether Go would
 * have a pointer here.
 *
 * <p>A null text is the empty string, a null collection or map is nil, a null time is Go's zero
 * time and a null Duration is zero. Boxed numbers and booleans, big numbers, objects, {@code
 * Optional} and {@code Object} are pointers as fields: null is nil, and 0 in an {@code Integer}
 * field is a value that is present. As elements of lists and maps, where Java has no primitives,
 * boxed values count as plain values.
 */
final class TypeModel {

  /** An {@code Object} field: Go's interface. */
  static final TypeModel UNKNOWN = new TypeModel(Object.class, true, null, null);

  /** A value by itself, or in a list nothing is declared about: taken for what it is. */
  static final TypeModel LOOSE = new TypeModel(Object.class, false, null, null);

  final Class<?> raw;
  final Category category;
  final boolean pointer;
  private final @Nullable TypeModel key;
  private final @Nullable TypeModel element;
  private final Value nil;

  private TypeModel(
      Class<?> raw, boolean pointer, @Nullable TypeModel key, @Nullable TypeModel element) {
    this.raw = raw;
    this.category = Category.of(raw);
    this.pointer = pointer;
    this.key = key;
    this.element = element;
    this.nil = Value.ofNull(this);
  }

  /** The model of a field. */
  static TypeModel ofField(Type type) {
    return of(type, true);
  }

  /** The model of a value by itself: a number is a number, a list holds such values. */
  static TypeModel ofClass(Class<?> type) {
    TypeModel model = of(type, false);
    return model.element == null ? new TypeModel(type, model.pointer, LOOSE, LOOSE) : model;
  }

  private static TypeModel of(Type type, boolean field) {
    Class<?> raw = rawClass(type);
    Category category = Category.of(raw);
    Type[] arguments =
        type instanceof ParameterizedType p ? p.getActualTypeArguments() : new Type[0];
    TypeModel key = null;
    TypeModel element = null;
    if (category == Category.ARRAY) {
      Type item = type instanceof GenericArrayType g ? g.getGenericComponentType() : null;
      element = of(item == null ? raw.getComponentType() : item, false);
    } else if (category == Category.MAP && arguments.length == 2) {
      key = of(arguments[0], false);
      element = of(arguments[1], false);
    } else if (arguments.length == 1) {
      element = of(arguments[0], category == Category.OPTIONAL);
    }
    return new TypeModel(raw, isPointer(raw, category, field), key, element);
  }

  private static boolean isPointer(Class<?> raw, Category category, boolean field) {
    return switch (category) {
      case BOOL, INT, FLOAT -> field && !raw.isPrimitive();
      case BIG_INT, BIG_DECIMAL -> field;
      case OPTIONAL, UNKNOWN, STRUCT -> true;
      default -> false;
    };
  }

  private static Class<?> rawClass(Type type) {
    if (type instanceof Class<?> c) {
      return c;
    }
    if (type instanceof ParameterizedType p) {
      return (Class<?>) p.getRawType();
    }
    if (type instanceof GenericArrayType a) {
      return rawClass(a.getGenericComponentType()).arrayType();
    }
    if (type instanceof WildcardType w) {
      return rawClass(w.getUpperBounds()[0]);
    }
    return type instanceof TypeVariable<?> v ? rawClass(v.getBounds()[0]) : Object.class;
  }

  TypeModel key() {
    return key == null ? UNKNOWN : key;
  }

  TypeModel element() {
    return element == null ? UNKNOWN : element;
  }

  /** What a null declared this way is. */
  Value nil() {
    return nil;
  }

  /** Whether a value declared this way may hold fields of its own. */
  boolean mayHoldFields() {
    return switch (category) {
      case STRUCT, UNKNOWN -> true;
      case OPTIONAL -> element().mayHoldFields();
      default -> false;
    };
  }

  Kind kindOfNull() {
    return switch (category) {
      case TEXT -> Kind.STRING;
      case ITEMS, ARRAY -> Kind.SLICE;
      case MAP -> Kind.MAP;
      case TIME -> Kind.STRUCT;
      case DURATION -> Kind.INT64;
      default -> Kind.PTR;
    };
  }
}
