package dev.jenever.internal.html;

import org.jspecify.annotations.Nullable;

/** In an attribute whose value is mere text, or HTML of its own. */
enum PlainState implements Inner {
  TEXT,
  DOCUMENT;

  @Override
  public Inner after(String text) {
    return this;
  }

  @Override
  public Inner afterValue() {
    return this;
  }

  @Override
  public Inner join(Inner other) {
    if (other != this) {
      throw Inner.mismatch(this, other);
    }
    return this;
  }

  @Override
  public String escape(@Nullable Object value) {
    String text = ValueText.of(value);
    return this == DOCUMENT ? HtmlEscapes.text(text) : text;
  }
}
