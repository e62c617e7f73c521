package dev.jenever.internal.html;

import org.jspecify.annotations.Nullable;

/** Where a value stands within the language of a script, a style sheet or an attribute. */
sealed interface Inner permits JsState, CssState, UrlState, PlainState {

  /** Returns the state after a text. */
  Inner after(String text);

  /** Returns the state after a value. */
  Inner afterValue();

  /**
   * Returns a state in which it does not matter which of the two was.
   *
   * @throws HtmlContextException when it does matter
   */
  Inner join(Inner other);

  /** Escapes a value for this language, not yet for the attribute around it. */
  String escape(@Nullable Object value);

  /** Says that two ways lead to states which differ. */
  static HtmlContextException mismatch(Object a, Object b) {
    return new HtmlContextException("branches end in different contexts: " + a + " and " + b);
  }
}
