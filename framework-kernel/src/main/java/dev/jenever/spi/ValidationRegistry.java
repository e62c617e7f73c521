package dev.jenever.spi;

import java.lang.reflect.Field;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Teaches a validator new tags, types, names and languages.
 *
 * <p>Safe for use by many threads at once, also while requests are validated: a validation that has
 * begun ends with the rules it began with.
 *
 * <p>Counterpart of the {@code Register…} methods of {@code validator.Validate}.
 */
public interface ValidationRegistry {

  /** Adds or replaces a tag; the rule passes on true and is not asked about nulls. */
  default void registerValidation(String tag, Predicate<FieldLevel> rule) {
    registerValidation(tag, rule, false);
  }

  /**
   * Adds or replaces a tag.
   *
   * @param tag the name of the tag, without the characters the tag grammar uses
   * @param rule passes on true
   * @param callEvenIfNull whether the rule is asked about nulls too, instead of failing on them
   * @throws IllegalArgumentException when the name cannot be used
   */
  void registerValidation(String tag, Predicate<FieldLevel> rule, boolean callEvenIfNull);

  /**
   * Adds or replaces a name for a list of tags; failures name the alias.
   *
   * @throws IllegalArgumentException when the name cannot be used
   */
  void registerAlias(String alias, String tags);

  /** Adds a rule for whole objects of the given classes, run after the rules of their fields. */
  void registerStructValidation(Consumer<StructLevel> rule, Class<?>... types);

  /**
   * Gives fields of the given classes tags from outside, in place of those on the field.
   *
   * @param rules tags by the name of the field
   */
  void registerStructRules(Map<String, String> rules, Class<?>... types);

  /** Sets what the rules see in place of a value of the given classes. */
  void registerCustomTypeFunc(Function<Object, @Nullable Object> reader, Class<?>... types);

  /**
   * Sets how fields are called in messages, for example by their JSON name.
   *
   * @param names returns null or an empty text for the usual name
   */
  void registerTagNameFunc(Function<Field, @Nullable String> names);

  /**
   * Adds or replaces the sentence of a tag in a language.
   *
   * @param tag the tag or alias
   * @param locale the language, with or without a country
   * @param sentence makes the sentence from the failure
   */
  void registerTranslation(String tag, Locale locale, Function<FieldError, String> sentence);

  /**
   * Adds or replaces the sentence of a tag in a language.
   *
   * @param template the sentence, with {@code {0}} for the field and {@code {1}} for the parameter
   */
  void registerTranslation(String tag, Locale locale, String template);
}
