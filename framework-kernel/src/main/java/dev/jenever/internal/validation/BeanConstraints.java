package dev.jenever.internal.validation;

import dev.jenever.spi.FieldError;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The constraints of Bean Validation, where a provider is on the class path. Safe for use by many
 * threads.
 */
public final class BeanConstraints {

  private final Validator validator;
  private final ClassValue<Boolean> constrained =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return isConstrained(type);
        }
      };

  private BeanConstraints(Validator validator) {
    this.validator = validator;
  }

  /**
   * Returns the constraints, empty without a provider.
   *
   * @throws jakarta.validation.ValidationException when there is a provider, but it cannot start
   */
  public static Optional<BeanConstraints> find() {
    try {
      Validator found = Validation.buildDefaultValidatorFactory().getValidator();
      return Optional.of(new BeanConstraints(found));
    } catch (NoClassDefFoundError | NoProviderFoundException e) {
      return Optional.empty();
    }
  }

  /** Returns what an object violates, in the order of the paths. */
  public List<FieldError> violations(Object object) {
    if (!constrained.get(object.getClass())) {
      return List.of();
    }
    List<FieldError> failures = new ArrayList<>();
    for (ConstraintViolation<Object> violation : validator.validate(object)) {
      failures.add(BeanFailure.of(violation));
    }
    failures.sort(Comparator.comparing(FieldError::namespace).thenComparing(FieldError::tag));
    return failures;
  }

  private boolean isConstrained(Class<?> type) {
    return Category.of(type) == Category.STRUCT
        && validator.getConstraintsForClass(type).isBeanConstrained();
  }
}
