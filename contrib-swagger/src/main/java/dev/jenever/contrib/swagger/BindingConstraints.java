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

  private static final Set<String> FILLED = Set.of("NotBlank", "NotEmpty");

  private final List<List<String>> levels;
  private final boolean required;
  private final boolean filled;

  private BindingConstraints(AnnotatedElement element) {
    Binding binding = element.getAnnotation(Binding.class);
    levels = binding == null ? List.of() : levels(binding.value());
    boolean byTag = !levels.isEmpty() && levels.get(0).contains("required");
    required = byTag || isOneOf(element, REQUIRED);
    filled = isOneOf(element, FILLED);
  }

  static BindingConstraints of(AnnotatedElement element) {
    return new BindingConstraints(element);
  }

  /** Returns whether there must be a value. */
  boolean isRequired() {
    return required;
  }

  /** Adds the constraints to the schema of a value, and those behind {@code dive} to its items. */
  void apply(Schema<?> schema, boolean latest) {
    if (filled) {
      new TagSchema(schema, latest).addFilled();
    }
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

  /** Returns whether there is a constraint of jakarta.validation of one of the names. */
  private static boolean isOneOf(AnnotatedElement element, Set<String> names) {
    for (Annotation annotation : element.getAnnotations()) {
      Class<?> type = annotation.annotationType();
      if (type.getName().startsWith("jakarta.validation.")
          && names.contains(type.getSimpleName())) {
        return true;
      }
    }
    return false;
  }
}
