package dev.jenever.internal.validation;

import dev.jenever.spi.FieldError.Kind;

/** The names Go would have for Java types, for messages. */
final class GoTypes {

  private GoTypes() {}

  static String name(Value value) {
    if (value.kind == Kind.PTR && value.category != Category.UNKNOWN) {
      return "*" + name(value.category, value.model.raw, value.model);
    }
    return name(value.category, value.type(), value.model);
  }

  private static String name(Category category, Class<?> type, TypeModel model) {
    return switch (category) {
      case BOOL, INT, FLOAT, TEXT -> category.kindOf(type).toString();
      case DURATION -> "time.Duration";
      case TIME -> "time.Time";
      case ITEMS, ARRAY -> type == byte[].class ? "[]uint8" : "[]" + name(model.element());
      case MAP -> "map[" + name(model.key()) + "]" + name(model.element());
      case OPTIONAL -> name(model.element());
      case UNKNOWN -> "interface {}";
      default -> type.getSimpleName();
    };
  }

  private static String name(TypeModel model) {
    boolean pointer = model.category == Category.OPTIONAL || model.category == Category.STRUCT;
    return (pointer ? "*" : "") + name(model.category, model.raw, model);
  }
}
