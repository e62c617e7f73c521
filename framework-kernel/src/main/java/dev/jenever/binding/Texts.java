package dev.jenever.binding;

import dev.jenever.internal.go.GoQuote;

/** Small questions about texts, answered as Go does. */
final class Texts {

  private Texts() {}

  /** What is said of a text that a type does not know: in Gin's words for an array. */
  static BindingException invalid(String text, Class<?> type) {
    return new BindingException(
        GoQuote.quote(text) + " is not valid value for " + type.getSimpleName());
  }
}
