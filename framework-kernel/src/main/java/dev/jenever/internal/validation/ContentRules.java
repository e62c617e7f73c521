package dev.jenever.internal.validation;

import java.util.Map;
import java.util.function.BiPredicate;

/** Tags about what a text contains, begins and ends with. */
final class ContentRules {

  private ContentRules() {}

  static void addTo(Map<String, Rule> rules) {
    both(rules, "contains", "excludes", String::contains);
    both(rules, "startswith", "startsnotwith", String::startsWith);
    both(rules, "endswith", "endsnotwith", String::endsWith);
    both(rules, "containsany", "excludesall", ContentRules::containsAny);
    both(rules, "containsrune", "excludesrune", ContentRules::containsRune);
    rules.put("fieldcontains", Rule.bound(param -> frame -> contains(frame, param, false)));
    rules.put("fieldexcludes", Rule.bound(param -> frame -> !contains(frame, param, false)));
  }

  private static void both(
      Map<String, Rule> rules, String tag, String opposite, BiPredicate<String, String> test) {
    rules.put(tag, Rule.bound(param -> frame -> test.test(frame.value().text(), param)));
    rules.put(opposite, Rule.bound(param -> frame -> !test.test(frame.value().text(), param)));
  }

  private static boolean containsAny(String text, String characters) {
    return characters.codePoints().anyMatch(c -> text.indexOf(c) >= 0);
  }

  // An empty parameter is what Go reads as the replacement character.
  private static boolean containsRune(String text, String param) {
    return text.indexOf(param.isEmpty() ? 0xFFFD : param.codePointAt(0)) >= 0;
  }

  private static boolean contains(Frame frame, String path, boolean missing) {
    Value other = frame.find(path);
    return other == null ? missing : frame.value().text().contains(other.text());
  }
}
