package dev.jenever.internal.validation;

import dev.jenever.spi.FieldError;
import dev.jenever.spi.StructLevel;
import dev.jenever.spi.ValidationErrors;
import dev.jenever.spi.Validator;
import org.jspecify.annotations.Nullable;

/** One object under validation, as the checks for whole objects see it. */
record StructFrame(Walk walk, @Nullable Path path, @Nullable Object parent, Object current)
    implements StructLevel {

  @Override
  public @Nullable Object top() {
    return walk.top();
  }

  @Override
  public Validator validator() {
    return value -> TagValidator.validate(walk.setup(), walk.translations(), value);
  }

  @Override
  public void reportError(
      @Nullable Object value, String fieldName, String structFieldName, String tag, String param) {
    Value read = walk.setup().read(value, TypeModel.UNKNOWN);
    String structName = structFieldName.isEmpty() ? fieldName : structFieldName;
    walk.report(
        new Failure(
            new Failure.Names(Path.reported(path), Path.actual(path), fieldName, structName),
            Failure.Subject.of(value == null ? Value.invalid() : read),
            new Failure.Reason(tag, tag, param),
            walk.translations()));
  }

  @Override
  public void reportErrors(
      String relativeNamespace, String relativeStructNamespace, ValidationErrors errors) {
    String prefix = Path.reported(path) + relativeNamespace;
    String structPrefix = Path.actual(path) + relativeStructNamespace;
    for (FieldError error : errors.fieldErrors()) {
      walk.report(Failure.below(prefix, structPrefix, error));
    }
  }
}
