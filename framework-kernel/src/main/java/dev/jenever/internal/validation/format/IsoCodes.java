package dev.jenever.internal.validation.format;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Codes of countries, their subdivisions and currencies. Stateless, safe for many threads. */
public final class IsoCodes {

  private static final CodeTable TABLE = CodeTable.read("iso-codes.txt");

  /** ISO 3166-1 codes of two letters. */
  public static final Set<String> ALPHA2 = TABLE.words("alpha2");

  /** ISO 3166-1 codes of three letters. */
  public static final Set<String> ALPHA3 = TABLE.words("alpha3");

  /** ISO 3166-1 numbers. */
  public static final Set<Integer> NUMERIC = numbers("numeric");

  /** ISO 3166-1 codes of two letters of the European Union. */
  public static final Set<String> EU_ALPHA2 = TABLE.words("eu-alpha2");

  /** ISO 3166-1 codes of three letters of the European Union. */
  public static final Set<String> EU_ALPHA3 = TABLE.words("eu-alpha3");

  /** ISO 3166-1 numbers of the European Union. */
  public static final Set<Integer> EU_NUMERIC = numbers("eu-numeric");

  /** ISO 4217 codes of three letters. */
  public static final Set<String> CURRENCIES = TABLE.words("currency");

  /** ISO 4217 numbers. */
  public static final Set<Integer> CURRENCY_NUMBERS = numbers("currency-numeric");

  private IsoCodes() {}

  private static Set<Integer> numbers(String name) {
    return TABLE.words(name).stream().map(Integer::valueOf).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the text is an ISO 3166-2 code, {@code NL-ZH}. */
  public static boolean isSubdivision(String text) {
    return Subdivisions.ALL.contains(text);
  }

  /** Five thousand codes that few programs ask for, read when one does. */
  private static final class Subdivisions {

    static final Set<String> ALL = all();

    private static Set<String> all() {
      Set<String> all = new HashSet<>();
      CodeTable table = CodeTable.read("subdivisions.txt");
      for (String country : table.entries().keySet()) {
        table.words(country).forEach(code -> all.add(country + "-" + code));
      }
      return all;
    }
  }
}
