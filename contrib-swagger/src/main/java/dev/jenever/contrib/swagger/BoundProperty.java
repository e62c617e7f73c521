package dev.jenever.contrib.swagger;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.jenever.binding.Form;
import dev.jenever.binding.Header;
import dev.jenever.binding.Uri;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record component or a field that a binding fills.
 *
 * @param name the name in Java
 * @param type the type, with what is annotated inside
 * @param element what has the annotations
 */
record BoundProperty(String name, AnnotatedType type, AnnotatedElement element) {

  /** Returns the properties of a record or a class, in the order of their declaration. */
  static List<BoundProperty> of(Class<?> type) {
    if (type.isRecord()) {
      return Arrays.stream(type.getRecordComponents())
          .map(c -> new BoundProperty(c.getName(), c.getAnnotatedType(), field(type, c.getName())))
          .toList();
    }
    List<BoundProperty> properties = new ArrayList<>();
    if (type.getSuperclass() != null && type.getSuperclass() != Object.class) {
      properties.addAll(of(type.getSuperclass()));
    }
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
        properties.add(new BoundProperty(field.getName(), field.getAnnotatedType(), field));
      }
    }
    return properties;
  }

  /** Returns the name in JSON. */
  String jsonName() {
    JsonProperty json = annotation(JsonProperty.class);
    return json == null || json.value().isEmpty() ? name : json.value();
  }

  /** Returns the tag for a place, one without a name when there is none. */
  BoundTag tag(Place place) {
    return switch (place) {
      case PATH -> BoundTag.of(annotation(Uri.class), name);
      case HEADER -> BoundTag.of(annotation(Header.class), name);
      case QUERY, FORM -> BoundTag.of(annotation(Form.class), name);
    };
  }

  /** Returns where the annotations say that the value comes from, the query if they do not. */
  Place place() {
    if (annotation(Uri.class) != null) {
      return Place.PATH;
    }
    return annotation(Header.class) != null ? Place.HEADER : Place.QUERY;
  }

  <A extends Annotation> @Nullable A annotation(Class<A> type) {
    return element.getAnnotation(type);
  }

  /** The annotations of a component are those of its field. */
  private static AnnotatedElement field(Class<?> record, String name) {
    try {
      return record.getDeclaredField(name);
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("a record has a field for each component", e);
    }
  }

  /** Where a value comes from. */
  enum Place {
    PATH,
    HEADER,
    QUERY,
    FORM
  }
}
