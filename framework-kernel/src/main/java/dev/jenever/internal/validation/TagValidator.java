package dev.jenever.internal.validation;

import dev.jenever.spi.FieldError;
import dev.jenever.spi.FieldLevel;
import dev.jenever.spi.StructLevel;
import dev.jenever.spi.ValidationErrors;
import dev.jenever.spi.ValidationRegistry;
import dev.jenever.spi.Validator;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Validates objects by the tags on their fields, with the meaning and the messages of
 * go-playground/validator.
 *
 * <p>Tags are parsed once per class. Safe for use by many threads at once, registrations included.
 *
 * <p>Counterpart of {@code validator.Validate} as Gin sets it up, and of {@code
 * binding.defaultValidator}.
 */
public final class TagValidator implements Validator, ValidationRegistry {

  private static final String RESTRICTED_CHARS = ".[],|=+()`~!@#$%^&*\\\"/?<>{}";
  private static final List<String> RESTRICTED_TAGS =
      List.of(
          "dive",
          "keys",
          "endkeys",
          "structonly",
          "omitzero",
          "omitempty",
          "omitnil",
          "-",
          "0x2C",
          "0x7C",
          "nostructlevel",
          "required",
          "isdefault");
  private static final String RESTRICTED =
      "' either contains restricted characters or is the same as a restricted tag needed for normal"
          + " operation";

  private final Translations translations = EnglishMessages.addTo(new Translations());
  private volatile Setup setup;

  /** Makes a validator with all built-in tags and the English sentences. */
  public TagValidator(TagSource source) {
    setup = Setup.initial(Objects.requireNonNull(source, "source"));
  }

  @Override
  public ValidationErrors validate(@Nullable Object value) {
    return validate(setup, translations, value);
  }

  static ValidationErrors validate(Setup setup, Translations translations, @Nullable Object value) {
    if (value == null) {
      return ValidationErrors.none();
    }
    return switch (Category.of(value.getClass())) {
      case STRUCT -> {
        Walk walk = new Walk(setup, translations, value);
        walk.object(null, value, null, true);
        yield ValidationErrors.of(walk.failures());
      }
      case ITEMS, ARRAY ->
          new ListWalk(element -> validate(setup, translations, element)).validate(value);
      default -> ValidationErrors.none();
    };
  }

  /**
   * Checks one value by a tag. Counterpart of {@code validate.Var}.
   *
   * @throws IllegalArgumentException when the tag is wrong or cannot check such a value
   */
  public ValidationErrors validateVar(@Nullable Object value, String tag) {
    return validateVarWithValue(value, value, tag);
  }

  /**
   * Checks one value by a tag that compares it with another. Counterpart of {@code
   * validate.VarWithValue}.
   *
   * @throws IllegalArgumentException when the tag is wrong or cannot check such a value
   */
  public ValidationErrors validateVarWithValue(
      @Nullable Object value, @Nullable Object other, String tag) {
    Objects.requireNonNull(tag, "tag");
    if (tag.isEmpty() || tag.equals("-")) {
      return ValidationErrors.none();
    }
    Setup now = setup;
    Walk walk = new Walk(now, translations, other);
    Value read =
        value == null ? Value.invalid() : now.read(value, TypeModel.ofClass(value.getClass()));
    walk.loose(other, read, now.steps(tag));
    return ValidationErrors.of(walk.failures());
  }

  @Override
  public void registerValidation(String tag, Predicate<FieldLevel> rule, boolean callEvenIfNull) {
    Objects.requireNonNull(rule, "rule");
    if (Objects.requireNonNull(tag, "tag").isEmpty()) {
      throw new IllegalArgumentException("function Key cannot be empty");
    }
    requireUsable("Tag '", tag);
    Check check = rule::test;
    change(draft -> draft.rules.put(tag, new Rule(param -> check, callEvenIfNull)));
  }

  @Override
  public void registerAlias(String alias, String tags) {
    Objects.requireNonNull(tags, "tags");
    requireUsable("Alias '", Objects.requireNonNull(alias, "alias"));
    change(draft -> draft.aliases.put(alias, tags));
  }

  private static void requireUsable(String what, String name) {
    boolean restricted = name.chars().anyMatch(c -> RESTRICTED_CHARS.indexOf(c) >= 0);
    if (restricted || RESTRICTED_TAGS.contains(name)) {
      throw new IllegalArgumentException(what + name + RESTRICTED);
    }
  }

  @Override
  public void registerStructValidation(Consumer<StructLevel> rule, Class<?>... types) {
    Objects.requireNonNull(rule, "rule");
    change(draft -> List.of(types).forEach(type -> draft.structChecks.put(type, rule)));
  }

  @Override
  public void registerStructRules(Map<String, String> rules, Class<?>... types) {
    Map<String, String> copy = Map.copyOf(rules);
    change(draft -> List.of(types).forEach(type -> draft.structRules.put(type, copy)));
  }

  @Override
  public void registerCustomTypeFunc(Function<Object, @Nullable Object> reader, Class<?>... types) {
    Objects.requireNonNull(reader, "reader");
    change(draft -> List.of(types).forEach(type -> draft.readers.put(type, reader)));
  }

  @Override
  public void registerTagNameFunc(Function<Field, @Nullable String> names) {
    Objects.requireNonNull(names, "names");
    change(draft -> draft.names = names);
  }

  private synchronized void change(Consumer<Setup.Draft> change) {
    setup = setup.with(change);
  }

  @Override
  public void registerTranslation(
      String tag, Locale locale, Function<FieldError, String> sentence) {
    Objects.requireNonNull(sentence, "sentence");
    translations.add(
        Objects.requireNonNull(tag, "tag"), Objects.requireNonNull(locale, "locale"), sentence);
  }

  @Override
  public void registerTranslation(String tag, Locale locale, String template) {
    Objects.requireNonNull(template, "template");
    registerTranslation(
        tag, locale, error -> Translations.fill(template, error.field(), error.param()));
  }
}
