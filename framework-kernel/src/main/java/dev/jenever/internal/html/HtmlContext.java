package dev.jenever.internal.html;

import org.jspecify.annotations.Nullable;

/**
 * Where in a page a value stands. A template is followed from {@link #START}, text by text and
 * value by value.
 *
 * <p>Immutable, safe for use by any thread. Counterpart of the contexts of Go's {@code
 * html/template}.
 *
 * @param place the part of the page
 * @param element the element whose tag or raw text this is, in lower case, else {@code ""}
 * @param attribute the attribute this is in, in lower case, else {@code ""}
 * @param quote what the attribute's value is enclosed in
 * @param inner the place within the language of the attribute, script or style sheet
 */
public record HtmlContext(Place place, String element, String attribute, Quote quote, Inner inner) {

  /** Where a page begins: between elements. */
  public static final HtmlContext START =
      new HtmlContext(Place.TEXT, "", "", Quote.NONE, PlainState.TEXT);

  /**
   * Returns the context after a text.
   *
   * @throws HtmlContextException when what follows could not be told
   */
  public HtmlContext after(String text) {
    return new HtmlScanner(this, text).scan();
  }

  /**
   * Returns the context after a value.
   *
   * @throws HtmlContextException when no value can be made safe here
   */
  public HtmlContext afterValue() {
    return switch (place) {
      case ELEMENT_NAME -> throw new HtmlContextException("a value in the name of an element");
      case ATTRIBUTE_NAME -> throw new HtmlContextException("a value in the name of an attribute");
      case TAG, AFTER_NAME ->
          new HtmlContext(Place.AFTER_NAME, element, "", Quote.NONE, PlainState.TEXT);
      case BEFORE_VALUE ->
          new HtmlContext(Place.VALUE, element, attribute, quote, inner.afterValue());
      case VALUE, SCRIPT, STYLE -> with(inner.afterValue());
      case TEXT, RAW_TEXT, COMMENT -> this;
    };
  }

  /**
   * Returns a context that holds after either of two ways.
   *
   * @throws HtmlContextException when they lead to different ones
   */
  public HtmlContext join(HtmlContext other) {
    if (equals(other)) {
      return this;
    }
    if (!equals(other.with(inner))) {
      throw Inner.mismatch(this, other);
    }
    return with(inner.join(other.inner));
  }

  /**
   * Returns whether HTML that is safe as it is may stand here, such as what a macro has made: where
   * the end of that place is escaped in it.
   */
  public boolean takesHtml() {
    return switch (place) {
      case TEXT, RAW_TEXT -> true;
      case VALUE -> quote != Quote.NONE && inner == PlainState.TEXT;
      default -> false;
    };
  }

  /** Returns whether this is where a page begins and must end. */
  public boolean isText() {
    return place == Place.TEXT;
  }

  /** Escapes a value for this place. */
  public String escape(@Nullable Object value) {
    return switch (place) {
      case TEXT, RAW_TEXT -> HtmlEscapes.text(ValueText.of(value));
      case TAG, AFTER_NAME -> HtmlEscapes.name(ValueText.of(value));
      case BEFORE_VALUE -> HtmlEscapes.unquoted(inner.escape(value));
      case VALUE ->
          quote == Quote.NONE
              ? HtmlEscapes.unquoted(inner.escape(value))
              : HtmlEscapes.text(inner.escape(value));
      case SCRIPT, STYLE -> inner.escape(value);
      case COMMENT -> "";
      case ELEMENT_NAME, ATTRIBUTE_NAME -> HtmlEscapes.REFUSED;
    };
  }

  HtmlContext at(Place next) {
    return new HtmlContext(next, element, attribute, quote, inner);
  }

  HtmlContext with(Inner next) {
    return new HtmlContext(place, element, attribute, quote, next);
  }

  @Override
  public String toString() {
    return switch (place) {
      case VALUE, BEFORE_VALUE -> "attribute " + attribute + " of " + element + " (" + inner + ")";
      case TEXT, COMMENT -> place.name();
      default -> place + " of " + element + " (" + inner + ")";
    };
  }
}
