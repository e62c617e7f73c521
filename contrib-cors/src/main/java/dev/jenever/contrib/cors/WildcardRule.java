package dev.jenever.contrib.cors;

import java.util.List;

/**
 * An origin of the list with one {@code *}, which stands for any text, none at all included.
 *
 * <p>Beginning and end may overlap, as they do upstream.
 */
record WildcardRule(String prefix, String suffix) {

  /** Returns the rules in a list, in which other origins are passed over. */
  static List<WildcardRule> in(List<String> origins) {
    return origins.stream().filter(o -> o.contains("*")).map(WildcardRule::of).toList();
  }

  private static WildcardRule of(String origin) {
    int star = origin.indexOf('*');
    if (star != origin.lastIndexOf('*')) {
      throw new IllegalArgumentException("only one * is allowed");
    }
    return new WildcardRule(origin.substring(0, star), origin.substring(star + 1));
  }

  boolean matches(String origin) {
    return origin.startsWith(prefix) && origin.endsWith(suffix);
  }
}
