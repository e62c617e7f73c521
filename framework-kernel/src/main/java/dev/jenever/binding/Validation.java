package dev.jenever.binding;

import dev.jenever.internal.validation.TagValidator;
import dev.jenever.spi.ValidationErrors;
import dev.jenever.spi.ValidationRegistry;
import dev.jenever.spi.Validator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The validation that bindings end with: the tags of {@link Binding}, and Bean Validation where a
 * provider is on the class path.
 *
 * <p>Safe for use by many threads. Counterpart of {@code binding.Validator} and its {@code
 * Engine()}.
 */
public final class Validation {

  private static final TagValidator TAGS = new TagValidator(new BindingTags());
  private static final Validator ALL = new TagsAndBeans(TAGS);

  private Validation() {}

  /**
   * Returns where rules, aliases, names and translations are registered, for all bindings of the
   * process. Counterpart of {@code binding.Validator.Engine().(*validator.Validate)}.
   */
  public static ValidationRegistry registry() {
    return TAGS;
  }

  /** Returns the validator that bindings use unless told otherwise. */
  public static Validator validator() {
    return ALL;
  }

  /** Checks one value by a tag. Counterpart of {@code validate.Var}. */
  public static ValidationErrors check(@Nullable Object value, String tag) {
    return TAGS.validateVar(value, tag);
  }

  /**
   * Returns an object that a binding has made when it is valid.
   *
   * @throws BindingException when it is not
   */
  static <T extends @Nullable Object> T checked(T made) {
    Optional<Validator> validator = BindingSettings.validator();
    if (validator.isPresent()) {
      ValidationErrors errors = validator.get().validate(made);
      if (!errors.isEmpty()) {
        throw new BindingException(errors);
      }
    }
    return made;
  }
}
