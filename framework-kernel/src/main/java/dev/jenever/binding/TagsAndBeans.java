package dev.jenever.binding;

import dev.jenever.internal.validation.BeanConstraints;
import dev.jenever.internal.validation.TagValidator;
import dev.jenever.spi.FieldError;
import dev.jenever.spi.ValidationErrors;
import dev.jenever.spi.Validator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs the tags, then Bean Validation if it is there, and reports both. */
final class TagsAndBeans implements Validator {

  private final TagValidator tags;
  private volatile @Nullable BeanConstraints beans;
  private volatile boolean searched;

  TagsAndBeans(TagValidator tags) {
    this.tags = tags;
  }

  /** Looks for Bean Validation when something is validated for the first time. */
  private @Nullable BeanConstraints beans() {
    if (!searched) {
      beans = find().orElse(null);
      searched = true;
    }
    return beans;
  }

  private static Optional<BeanConstraints> find() {
    try {
      return BeanConstraints.find();
    } catch (NoClassDefFoundError e) {
      return Optional.empty();
    }
  }

  @Override
  public ValidationErrors validate(@Nullable Object value) {
    BeanConstraints found = beans();
    if (value == null || found == null) {
      return tags.validate(value);
    }
    if (value instanceof Collection<?> list) {
      return elements(list);
    }
    return value instanceof Object[] array ? elements(Arrays.asList(array)) : both(value, found);
  }

  private ValidationErrors elements(Collection<?> list) {
    return ValidationErrors.ofElements(list.stream().map(this::validate).toList());
  }

  private ValidationErrors both(Object value, BeanConstraints constraints) {
    ValidationErrors failures = tags.validate(value);
    List<FieldError> violations = constraints.violations(value);
    if (violations.isEmpty()) {
      return failures;
    }
    List<FieldError> all = new ArrayList<>(failures.fieldErrors());
    all.addAll(violations);
    return ValidationErrors.of(all);
  }

  @Override
  public Object engine() {
    return tags;
  }
}
