package dev.jenever.internal.html;

import java.util.HashMap;
import java.util.Map;

/** What the value of an attribute is, going by its name. */
enum AttributeKind {
  /** Text that changes nothing but itself. */
  PLAIN,
  /** Text that changes what other attributes mean; its name must stand in the template. */
  UNSAFE,
  URL,
  SOURCES,
  SCRIPT,
  STYLE,
  DOCUMENT;

  private static final Map<String, AttributeKind> KNOWN = new HashMap<>();

  static {
    names(
        URL,
        "action archive background cite classid codebase data formaction href icon longdesc"
            + " manifest poster profile src usemap xmlns");
    names(
        UNSAFE,
        "accept-charset async challenge charset content crossorigin defer enctype form"
            + " formenctype formmethod formnovalidate http-equiv keytype language method"
            + " novalidate pattern rel sandbox type value");
    names(PLAIN, "srclang");
    names(SOURCES, "srcset");
    names(STYLE, "style");
    names(DOCUMENT, "srcdoc");
  }

  private static void names(AttributeKind kind, String names) {
    for (String name : names.split(" ")) {
      KNOWN.put(name, kind);
    }
  }

  /** Returns the kind of an attribute, given in lower case. */
  static AttributeKind of(String attribute) {
    String name = attribute;
    int colon = name.indexOf(':');
    if (name.startsWith("data-")) {
      name = name.substring(5);
    } else if (colon >= 0) {
      if (name.startsWith("xmlns:")) {
        return URL;
      }
      name = name.substring(colon + 1);
    }
    AttributeKind known = KNOWN.get(name);
    if (known != null) {
      return known;
    }
    if (name.startsWith("on")) {
      return SCRIPT;
    }
    // Attributes that others have invented tell by their names that they hold addresses.
    boolean address = name.contains("src") || name.contains("uri") || name.contains("url");
    return address ? URL : PLAIN;
  }

  /** Returns where a value at the beginning of the attribute stands. */
  Inner inner() {
    return switch (this) {
      case PLAIN, UNSAFE -> PlainState.TEXT;
      case URL -> UrlState.START;
      case SOURCES -> UrlState.SOURCES;
      case SCRIPT -> JsState.START;
      case STYLE -> CssState.CODE;
      case DOCUMENT -> PlainState.DOCUMENT;
    };
  }
}
