package dev.jenever.internal.validation;

import java.lang.reflect.Field;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** What to do with one field of a class. */
final class FieldPlan implements Segment {

  private final Field field;
  private final String name;
  private final String reportedName;
  final TypeModel type;
  final TagStep[] steps;

  FieldPlan(Field field, Type type, Setup setup, TagStep[] steps) {
    this.field = field;
    this.type = TypeModel.ofField(type);
    this.steps = steps;
    this.name = setup.source().name(field);
    String reported = setup.reportedName(field);
    this.reportedName = reported == null ? name : reported;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String reportedName() {
    return reportedName;
  }

  /** Whether a value of the field can need anything done. */
  boolean matters() {
    return steps.length > 0 || type.mayHoldFields();
  }

  @Nullable Object get(Object owner) {
    try {
      return field.get(owner);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(field.toString(), e);
    }
  }
}
