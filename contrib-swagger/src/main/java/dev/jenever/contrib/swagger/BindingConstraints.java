package dev.jenever.contrib.swagger;

import dev.jenever.binding.Binding;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What validation says about a property, in the words of JSON Schema: the tags of {@code @Binding}.
 *
 * <p>Tags that JSON Schema has no words for, those of alternatives ({@code hexcolor|rgb}) and those
 * that look at other properties are left out: the document then promises less than the service
 * checks.
 */
final class BindingConstraints {

  private static final Set<String> REQUIRED = Set.of("NotNull", "NotBlank", "NotEmpty", "NonNull");

  private final List<List<String>> levels;
  private final boolean required;

  private BindingConstraints(List<List<String>> levels, boolean required) {
    this.levels = levels;
    this.required = required;
  }

  static BindingConstraints of(AnnotatedElement element) {
    Binding binding = element.getAnnotation(Binding.class);
    List<List<String>> levels = binding == null ? List.of() : levels(binding.value());
    boolean byTag = !levels.isEmpty() && levels.get(0).contains("required");
    return new BindingConstraints(levels, byTag || isRequired(element));
  }

  /** Returns whether there must be a value. */
  boolean isRequired() {
    return required;
  }

  /** Adds the constraints to the schema of a value, and those behind {@code dive} to its items. */
  void apply(Schema<?> schema, boolean latest) {
    Schema<?> level = schema;
    for (List<String> tags : levels) {
      if (level == null || level.get$ref() != null) {
        return;
      }
      TagSchema words = new TagSchema(level, latest);
      tags.forEach(words::add);
      boolean isMap = level.getAdditionalProperties() instanceof Schema<?>;
      level = isMap ? (Schema<?>) level.getAdditionalProperties() : level.getItems();
    }
  }

  /** Splits {@code required,min=1,dive,email} at each dive; the keys of maps are left out. */
  private static List<List<String>> levels(String text) {
    List<List<String>> levels = new ArrayList<>();
    for (String level : text.split("(^|,)dive(,|$)")) {
      String values = level.replaceAll("(^|,)?keys,.*?endkeys,?", "");
      levels.add(Arrays.asList(values.split(",")));
    }
    return levels;
  }

  private static boolean isRequired(AnnotatedElement element) {
    for (Annotation annotation : element.getAnnotations()) {
      String name = annotation.annotationType().getName();
      int dot = name.lastIndexOf('.');
      if (name.startsWith("jakarta.validation.") && REQUIRED.contains(name.substring(dot + 1))) {
        return true;
      }
    }
    return false;
  }
}
