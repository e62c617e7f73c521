package dev.jenever.internal.validation;

import java.util.HashMap;
import java.util.Map;

/** Every tag and alias a validator knows from the start. */
final class BuiltInRules {

  static final Map<String, Rule> ALL = all();

  static final Map<String, String> ALIASES =
      Map.of(
          "iscolor", "hexcolor|rgb|rgba|hsl|hsla",
          "country_code", "iso3166_1_alpha2|iso3166_1_alpha3|iso3166_1_alpha_numeric",
          "eu_country_code", "iso3166_1_alpha2_eu|iso3166_1_alpha3_eu|iso3166_1_alpha_numeric_eu");

  private BuiltInRules() {}

  private static Map<String, Rule> all() {
    Map<String, Rule> rules = new HashMap<>();
    PresenceRules.addTo(rules);
    SizeRules.addTo(rules);
    EqualityRules.addTo(rules);
    ComparisonRules.addTo(rules);
    ConditionRules.addTo(rules);
    ContentRules.addTo(rules);
    FormatRules.addTo(rules);
    NumberRules.addTo(rules);
    PlaceRules.addTo(rules);
    UniqueRule.addTo(rules);
    ValidateFnRule.addTo(rules);
    return Map.copyOf(rules);
  }
}
