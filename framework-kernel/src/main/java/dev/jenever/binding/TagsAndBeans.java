package dev.jenever.binding;

import dev.jenever.internal.validation.TagValidator;
import dev.jenever.spi.ValidationErrors;
import dev.jenever.spi.Validator;
import org.jspecify.annotations.Nullable;

/** Runs the tags, then Bean Validation if it is there, and reports both. */
final class TagsAndBeans implements Validator {

  private final TagValidator tags;

  TagsAndBeans(TagValidator tags) {
    this.tags = tags;
  }

  @Override
  public ValidationErrors validate(@Nullable Object value) {
    return tags.validate(value);
  }

  @Override
  public Object engine() {
    return tags;
  }
}
