package dev.jenever.internal.html;

import java.util.Locale;
import java.util.Set;

/** Follows a piece of a page. */
final class HtmlScanner {

  /** The name under which a script that no browser runs is kept. */
  private static final String DATA = "script (data)";

  private static final Set<String> RAW = Set.of("title", "textarea", DATA);

  private static final Set<String> SCRIPT_TYPES =
      Set.of(
          "",
          "application/ecmascript",
          "application/javascript",
          "application/json",
          "application/ld+json",
          "application/x-ecmascript",
          "application/x-javascript",
          "importmap",
          "module",
          "speculationrules",
          "text/ecmascript",
          "text/javascript",
          "text/jscript",
          "text/livescript",
          "text/x-ecmascript",
          "text/x-javascript");

  private final String text;
  private HtmlContext context;
  private int at;

  HtmlScanner(HtmlContext from, String text) {
    this.context = from;
    this.text = text;
  }

  HtmlContext scan() {
    while (at < text.length()) {
      switch (context.place()) {
        case TEXT -> text();
        case ELEMENT_NAME -> elementName();
        case TAG -> tag();
        case ATTRIBUTE_NAME -> attributeName();
        case AFTER_NAME -> afterName();
        case BEFORE_VALUE -> beforeValue();
        case VALUE -> value();
        case RAW_TEXT, SCRIPT, STYLE -> rawText();
        case COMMENT -> comment();
      }
    }
    return context;
  }

  private void text() {
    int open = text.indexOf('<', at);
    if (open < 0) {
      at = text.length();
    } else if (text.startsWith("<!--", open)) {
      at = open + 4;
      context = context.at(Place.COMMENT);
    } else {
      at = open + (text.startsWith("</", open) ? 2 : 1);
      boolean closing = text.charAt(at - 1) == '/';
      if (at < text.length() && isLetter(text.charAt(at))) {
        enter(closing ? Place.TAG : Place.ELEMENT_NAME, "");
        at += closing ? nameLength() : 0;
      } else if (at == text.length()) {
        enter(Place.ELEMENT_NAME, "");
      }
    }
  }

  private void elementName() {
    int length = nameLength();
    String name = context.element() + text.substring(at, at + length).toLowerCase(Locale.ROOT);
    at += length;
    enter(at < text.length() ? Place.TAG : Place.ELEMENT_NAME, name);
  }

  private void tag() {
    char c = text.charAt(at);
    if (c == '>') {
      at++;
      content();
    } else if (Character.isWhitespace(c) || c == '/') {
      at++;
    } else {
      context = attribute(Place.ATTRIBUTE_NAME, "");
    }
  }

  private void attributeName() {
    int start = at;
    // A name may begin with an equals sign, but not with what ends it.
    while (at < text.length() && !endsName(text.charAt(at), at - start)) {
      at++;
    }
    String name = context.attribute() + text.substring(start, at).toLowerCase(Locale.ROOT);
    context = attribute(at < text.length() ? Place.AFTER_NAME : Place.ATTRIBUTE_NAME, name);
  }

  private static boolean endsName(char c, int length) {
    return Character.isWhitespace(c) || c == '>' || c == '/' || c == '=' && length > 0;
  }

  private void afterName() {
    char c = text.charAt(at);
    if (c == '=') {
      at++;
      Inner inner = AttributeKind.of(context.attribute()).inner();
      context = context.at(Place.BEFORE_VALUE).with(inner);
    } else if (Character.isWhitespace(c)) {
      at++;
    } else {
      enter(Place.TAG, context.element());
    }
  }

  private void beforeValue() {
    char c = text.charAt(at);
    if (Character.isWhitespace(c)) {
      at++;
    } else if (c == '>') {
      enter(Place.TAG, context.element());
    } else {
      Quote quote = c == '"' ? Quote.DOUBLE : c == '\'' ? Quote.SINGLE : Quote.NONE;
      at += quote == Quote.NONE ? 0 : 1;
      context =
          new HtmlContext(
              Place.VALUE, context.element(), context.attribute(), quote, context.inner());
    }
  }

  private void value() {
    int start = at;
    while (at < text.length() && !context.quote().endsAt(text.charAt(at))) {
      at++;
    }
    String value = Entities.decode(text.substring(start, at));
    if (at == text.length()) {
      context = context.with(context.inner().after(value));
      return;
    }
    context.inner().after(value);
    at += context.quote() == Quote.NONE ? 0 : 1;
    enter(Place.TAG, elementAfter(value));
  }

  private String elementAfter(String value) {
    boolean typed = context.element().equals("script") && context.attribute().equals("type");
    String type = value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return typed && !SCRIPT_TYPES.contains(type) && !type.startsWith("text/javascript1.")
        ? DATA
        : context.element();
  }

  private void content() {
    String element = context.element();
    if (element.equals("script")) {
      enter(Place.SCRIPT, element);
      context = context.with(JsState.START);
    } else if (element.equals("style")) {
      enter(Place.STYLE, element);
      context = context.with(CssState.CODE);
    } else {
      boolean raw = RAW.contains(element);
      enter(raw ? Place.RAW_TEXT : Place.TEXT, raw ? element : "");
    }
  }

  private void rawText() {
    String name = context.element().equals(DATA) ? "script" : context.element();
    String end = "</" + name;
    int close = at;
    while (close < text.length() && !text.regionMatches(true, close, end, 0, end.length())) {
      close++;
    }
    Inner inner = context.inner().after(text.substring(at, close));
    context = context.with(inner);
    at = close;
    if (close < text.length()) {
      at += end.length();
      enter(Place.TAG, "");
    }
  }

  private void comment() {
    int end = text.indexOf("-->", at);
    at = end < 0 ? text.length() : end + 3;
    if (end >= 0) {
      context = HtmlContext.START;
    }
  }

  private void enter(Place place, String element) {
    context = new HtmlContext(place, element, "", Quote.NONE, PlainState.TEXT);
  }

  private HtmlContext attribute(Place place, String name) {
    return new HtmlContext(place, context.element(), name, Quote.NONE, PlainState.TEXT);
  }

  private int nameLength() {
    int end = at;
    while (end < text.length()
        && !Character.isWhitespace(text.charAt(end))
        && "/>".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end - at;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
