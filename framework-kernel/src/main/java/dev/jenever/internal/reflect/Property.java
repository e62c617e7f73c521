package dev.jenever.internal.reflect;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Type;
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

  private static boolean isNullable(Annotation[] annotations) {
    for (Annotation annotation : annotations) {
      if (annotation.annotationType().getSimpleName().equals("Nullable")) {
        return true;
      }
    }
    return false;
  }
}
