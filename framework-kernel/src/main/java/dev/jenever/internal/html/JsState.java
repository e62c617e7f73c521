package dev.jenever.internal.html;

import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in a script.
 *
 * @param mode the kind of token
 * @param slash what a slash would begin
 * @param braces the open braces within each {@code ${} of the template literals around, one
 *     character for each
 */
record JsState(Mode mode, Slash slash, String braces) implements Inner {

  static final JsState START = new JsState(Mode.CODE, Slash.REGEX, "");

  enum Mode {
    CODE,
    DOUBLE,
    SINGLE,
    TEMPLATE,
    REGEX,
    LINE_COMMENT,
    BLOCK_COMMENT
  }

  enum Slash {
    REGEX,
    DIVISION,
    UNKNOWN
  }

  @Override
  public Inner after(String text) {
    return new JsScanner(this, text).scan();
  }

  @Override
  public Inner afterValue() {
    return mode == Mode.CODE ? new JsState(mode, Slash.DIVISION, braces) : this;
  }

  @Override
  public Inner join(Inner other) {
    if (equals(other)) {
      return this;
    }
    if (other instanceof JsState js && mode == js.mode && braces.equals(js.braces)) {
      return new JsState(mode, Slash.UNKNOWN, braces);
    }
    throw Inner.mismatch(this, other);
  }

  @Override
  public String escape(@Nullable Object value) {
    return switch (mode) {
      case CODE -> JsEscapes.value(value);
      case DOUBLE, SINGLE -> JsEscapes.string(ValueText.of(value));
      case TEMPLATE -> JsEscapes.template(ValueText.of(value));
      case REGEX -> JsEscapes.regex(ValueText.of(value));
      case LINE_COMMENT, BLOCK_COMMENT -> "";
    };
  }

  @Override
  public String toString() {
    return "script, " + mode;
  }
}
