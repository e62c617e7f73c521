package dev.jenever.internal.json;

import com.fasterxml.jackson.annotation.JacksonAnnotation;
import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.JsonView;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.beans.ConstructorProperties;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.util.Set;
import java.util.stream.Stream;

/** Tells whether the annotations of a class ask for more than names when it is read. */
final class BeanAnnotations {

  private static final Set<Class<? extends Annotation>> NAMES =
      Set.of(
          JsonAlias.class,
          JsonAnyGetter.class,
          JsonAutoDetect.class,
          JsonClassDescription.class,
          JsonFilter.class,
          JsonGetter.class,
          JsonIgnore.class,
          JsonIgnoreProperties.class,
          JsonInclude.class,
          JsonNaming.class,
          JsonProperty.class,
          JsonPropertyDescription.class,
          JsonPropertyOrder.class,
          JsonRawValue.class,
          JsonRootName.class,
          JsonSerialize.class,
          JsonTypeName.class,
          JsonValue.class,
          JsonView.class);

  private BeanAnnotations() {}

  static boolean askForJackson(Class<?> type) {
    return elements(type)
        .flatMap(element -> Stream.of(element.getDeclaredAnnotations()))
        .map(Annotation::annotationType)
        .anyMatch(BeanAnnotations::asksForJackson);
  }

  private static boolean asksForJackson(Class<? extends Annotation> annotation) {
    return annotation == ConstructorProperties.class
        || annotation.isAnnotationPresent(JacksonAnnotationsInside.class)
        || annotation.isAnnotationPresent(JacksonAnnotation.class) && !NAMES.contains(annotation);
  }

  private static Stream<AnnotatedElement> elements(Class<?> type) {
    Stream<AnnotatedElement> own =
        Stream.of(
                Stream.of(type),
                Stream.of(type.getDeclaredFields()),
                members(type.getDeclaredMethods()),
                members(type.getDeclaredConstructors()))
            .flatMap(elements -> elements);
    Stream<Class<?>> parents =
        Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()));
    return Stream.concat(
        own,
        parents
            .filter(parent -> !parent.getName().startsWith("java."))
            .flatMap(BeanAnnotations::elements));
  }

  private static Stream<AnnotatedElement> members(Executable... members) {
    return Stream.of(members)
        .flatMap(member -> Stream.concat(Stream.of(member), Stream.of(member.getParameters())));
  }
}
