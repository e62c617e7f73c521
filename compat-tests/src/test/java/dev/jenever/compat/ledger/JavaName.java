package dev.jenever.compat.ledger;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The mechanical rule from Gin's names to ours: acronyms are words, members begin in lower case.
 */
final class JavaName {

  private static final Pattern ACRONYM =
      Pattern.compile("([A-Z])([A-Z]+)(?=$|[A-Z][a-z]|[^A-Za-z])");

  private JavaName() {}

  /** {@code IndentedJSON} → {@code IndentedJson}. */
  static String ofType(String name) {
    return ACRONYM.matcher(name).replaceAll(m -> m.group(1) + m.group(2).toLowerCase(Locale.ROOT));
  }

  /** {@code ShouldBindJSON} → {@code shouldBindJson}. */
  static String ofMember(String name) {
    String words = ofType(name);
    return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }
}
