package dev.jenever.binding;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a tag says about one property.
 *
 * @param name the name in the source, {@code ""} when the tag gives none
 * @param defaultText the default written in the tag, null when there is none
 * @param defaults the defaults given one by one, empty when there are none
 * @param parser the parser written in the tag, {@code ""} when there is none
 * @param collectionFormat how one value holds several, {@code ""} when it does not
 */
record FieldTag(
    String name,
    @Nullable String defaultText,
    List<String> defaults,
    String parser,
    String collectionFormat) {

  /** A property without a tag. */
  static final FieldTag NONE = new FieldTag("", null, List.of(), "", "");

  /** Reads {@code name,default=5,parser=x}. */
  static FieldTag parse(String text, String[] defaults, String collectionFormat) {
    String[] pieces = text.split(",", -1);
    String defaultText = null;
    String parser = "";
    for (int i = 1; i < pieces.length; i++) {
      if (pieces[i].equals("default") || pieces[i].startsWith("default=")) {
        defaultText = pieces[i].substring(Math.min(8, pieces[i].length()));
      } else if (pieces[i].startsWith("parser=")) {
        parser = pieces[i].substring(7);
      }
    }
    return new FieldTag(
        pieces[0], defaultText, List.copyOf(Arrays.asList(defaults)), parser, collectionFormat);
  }

  boolean isIgnored() {
    return name.equals("-");
  }

  boolean hasDefault() {
    return defaultText != null || !defaults.isEmpty();
  }

  /** The default of a single value, {@code ""} when there is none. */
  String scalarDefault() {
    if (!defaults.isEmpty()) {
      return defaults.get(0);
    }
    return defaultText == null ? "" : defaultText;
  }

  /** The default of a list, before a value that holds several is split. */
  List<String> listDefault() {
    boolean commas = collectionFormat.isEmpty() || collectionFormat.equals("multi");
    String text = scalarDefault();
    if (commas || collectionFormat.equals("csv")) {
      text = text.replace(';', ',');
    }
    return commas ? List.of(text.split(",", -1)) : List.of(text);
  }
}
