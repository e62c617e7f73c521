package dev.jenever.internal.reflect;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One component of a record or one field of a class. Immutable, safe for use by many threads.
 *
 * @param name the name in Java
 * @param type the type, with the variables of its class replaced
 * @param element what carries the annotations
 * @param isNullable whether it is marked as nullable, by any annotation of that name
 */
public record Property(String name, Type type, AnnotatedElement element, boolean isNullable) {

  /** Returns the property that is a component of a record. */
  public static Property of(RecordComponent component) {
    return of(component, component.getGenericType());
  }

  static Property of(RecordComponent component, Type resolved) {
    return of(component.getName(), resolved, component, component.getAnnotatedType());
  }

  static Property of(String name, Type type, AnnotatedElement element, AnnotatedType annotated) {
    boolean nullable = isNullable(element.getAnnotations());
    return new Property(name, type, element, nullable || isNullable(annotated.getAnnotations()));
  }

  /** Returns the class of the property. */
  public Class<?> raw() {
    return Types.raw(type);
  }

  /** Returns an annotation, null when the property has none of that type. */
  public <A extends Annotation> @Nullable A annotation(Class<A> annotation) {
    return element.getAnnotation(annotation);
  }

  /**
   * Returns what a record has where nothing is given: 0, false, {@code ""} (or null where the
   * component is marked as nullable), an empty {@code Optional}, otherwise null.
   */
  public @Nullable Object zero() {
    Class<?> raw = raw();
    if (raw.isPrimitive()) {
      return Array.get(Array.newInstance(raw, 1), 0);
    }
    if (raw == String.class) {
      return isNullable ? null : "";
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

  private static boolean isNullable(Annotation[] annotations) {
    for (Annotation annotation : annotations) {
      if (annotation.annotationType().getSimpleName().equals("Nullable")) {
        return true;
      }
    }
    return false;
  }
}
