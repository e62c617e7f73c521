package dev.jenever.binding;

import dev.jenever.internal.validation.TagSource;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/** Shows the validator the {@link Binding} annotations. */
final class BindingTags implements TagSource {

  @Override
  public @Nullable String tag(AnnotatedElement element) {
    Binding binding = element.getAnnotation(Binding.class);
    return binding == null ? null : binding.value();
  }

  @Override
  public String name(Field field) {
    Binding binding = field.getAnnotation(Binding.class);
    return binding == null || binding.name().isEmpty()
        ? TagSource.super.name(field)
        : binding.name();
  }
}
