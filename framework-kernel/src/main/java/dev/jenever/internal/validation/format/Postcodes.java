package dev.jenever.internal.validation.format;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Postal codes by country. Stateless, safe for use by many threads. */
public final class Postcodes {

  private static final Map<String, Predicate<String>> BY_COUNTRY = byCountry();

  private Postcodes() {}

  /**
   * Whether the text is a code of the country, given by its two letters; false for unknown ones.
   */
  public static boolean isPostcode(String text, String country) {
    return BY_COUNTRY.getOrDefault(country, code -> false).test(text);
  }

  // No expression of the table repeats anything without bound but .*, so none can run away.
  private static Map<String, Predicate<String>> byCountry() {
    Map<String, Predicate<String>> codes = new HashMap<>();
    CodeTable.read("postcodes.txt")
        .entries()
        .forEach(
            (countries, expression) -> {
              Pattern pattern = Pattern.compile(expression, Pattern.DOTALL);
              for (String country : countries.split(" ")) {
                codes.put(country, pattern.asMatchPredicate());
              }
            });
    return Map.copyOf(codes);
  }
}
