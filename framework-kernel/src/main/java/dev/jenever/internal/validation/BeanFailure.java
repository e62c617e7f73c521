package dev.jenever.internal.validation;

import dev.jenever.spi.FieldError;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A violated constraint, with the name of its annotation as its tag. */
record BeanFailure(
    String tag, String namespace, String field, String message, @Nullable Object value)
    implements FieldError {

  static BeanFailure of(ConstraintViolation<Object> violation) {
    StringBuilder path = new StringBuilder(violation.getRootBeanClass().getSimpleName());
    String field = path.toString();
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.isInIterable()) {
        Object place = node.getKey() == null ? node.getIndex() : node.getKey();
        String element = place == null ? "" : "[" + place + "]";
        path.append(element);
        field += element;
      }
      if (node.getKind() == ElementKind.PROPERTY) {
        field = capitalised(node.getName());
        path.append('.').append(field);
      }
    }
    Class<?> constraint = violation.getConstraintDescriptor().getAnnotation().annotationType();
    return new BeanFailure(
        constraint.getSimpleName(),
        path.toString(),
        field,
        violation.getMessage(),
        violation.getInvalidValue());
  }

  private static String capitalised(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  @Override
  public String actualTag() {
    return tag;
  }

  @Override
  public String structNamespace() {
    return namespace;
  }

  @Override
  public String structField() {
    return field;
  }

  @Override
  public String param() {
    return "";
  }

  @Override
  public Kind kind() {
    if (value == null) {
      return Kind.PTR;
    }
    return Category.of(value.getClass()).kindOf(value.getClass());
  }

  @Override
  public @Nullable Class<?> type() {
    return value == null ? null : value.getClass();
  }

  /** Returns the message of the constraint, in the language of the provider. */
  @Override
  public String translate(Locale locale) {
    return message;
  }
}
