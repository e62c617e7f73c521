package dev.jenever.internal.html;

import org.jspecify.annotations.Nullable;

/** In an attribute whose value is an address, or a list of them. */
enum UrlState implements Inner {
  /** Where a scheme could still come. */
  START,
  /** After what cannot be a scheme any more. */
  PATH,
  /** After a question mark or number sign. */
  QUERY,
  /** In a list of addresses with sizes. */
  SOURCES;

  @Override
  public Inner after(String text) {
    if (this == SOURCES || this == QUERY || text.isBlank()) {
      return this;
    }
    return text.indexOf('?') >= 0 || text.indexOf('#') >= 0 ? QUERY : PATH;
  }

  @Override
  public Inner afterValue() {
    return this == START ? PATH : this;
  }

  @Override
  public Inner join(Inner other) {
    if (other == this) {
      return this;
    }
    // The start is the stricter of the two.
    if (this == START && other == PATH || this == PATH && other == START) {
      return START;
    }
    throw Inner.mismatch(this, other);
  }

  @Override
  public String escape(@Nullable Object value) {
    String text = ValueText.of(value);
    return switch (this) {
      case START -> UrlEscapes.normalize(UrlEscapes.filter(text));
      case PATH -> UrlEscapes.normalize(text);
      case QUERY -> UrlEscapes.escape(text);
      case SOURCES -> UrlEscapes.sources(text);
    };
  }
}
