package dev.jenever.spi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The failures of one validation, in the order they were found.
 *
 * <p>A validated object has field errors; a validated list has one group per failing element.
 * Immutable and safe to share between threads.
 *
 * <p>Counterpart of {@code validator.ValidationErrors} and {@code binding.SliceValidationError}.
 */
public final class ValidationErrors {

  private static final ValidationErrors NONE = new ValidationErrors(List.of(), List.of());

  private final List<FieldError> fields;
  private final List<ValidationErrors> elements;

  private ValidationErrors(List<FieldError> fields, List<ValidationErrors> elements) {
    this.fields = fields;
    this.elements = elements;
  }

  /** Returns the result of a validation without failures. */
  public static ValidationErrors none() {
    return NONE;
  }

  /** Returns the failures of one object. */
  public static ValidationErrors of(List<? extends FieldError> errors) {
    Objects.requireNonNull(errors, "errors");
    return errors.isEmpty() ? NONE : new ValidationErrors(List.copyOf(errors), List.of());
  }

  /**
   * Returns the failures of the elements of a list.
   *
   * @param elements one entry per failing element; entries without failures are dropped
   */
  public static ValidationErrors ofElements(List<ValidationErrors> elements) {
    Objects.requireNonNull(elements, "elements");
    List<ValidationErrors> failing = elements.stream().filter(e -> !e.isEmpty()).toList();
    if (failing.isEmpty()) {
      return NONE;
    }
    List<FieldError> all = new ArrayList<>();
    failing.forEach(e -> all.addAll(e.fields));
    return new ValidationErrors(List.copyOf(all), failing);
  }

  /** Returns whether nothing failed. */
  public boolean isEmpty() {
    return fields.isEmpty();
  }

  /** Returns every failing field; those of list elements one after the other. */
  public List<FieldError> fieldErrors() {
    return fields;
  }

  /** Returns the failures of each failing element of a validated list, else an empty list. */
  public List<ValidationErrors> elements() {
    return elements;
  }

  /**
   * Returns Go's text: one line per failing field; elements of a list start with {@code [i]: },
   * where i counts the failing elements.
   */
  public String error() {
    StringBuilder text = new StringBuilder();
    if (elements.isEmpty()) {
      for (FieldError field : fields) {
        line(text).append(field.error());
      }
    }
    for (int i = 0; i < elements.size(); i++) {
      line(text).append('[').append(i).append("]: ").append(elements.get(i).error());
    }
    return text.toString();
  }

  private static StringBuilder line(StringBuilder text) {
    return text.isEmpty() ? text : text.append('\n');
  }

  /** Returns the sentences for users by the path of the field; for a path met twice, the last. */
  public Map<String, String> translate(Locale locale) {
    Objects.requireNonNull(locale, "locale");
    Map<String, String> sentences = new LinkedHashMap<>();
    fields.forEach(field -> sentences.put(field.namespace(), field.translate(locale)));
    return sentences;
  }

  /** Returns {@link #error()}. */
  @Override
  public String toString() {
    return error();
  }
}
