package dev.jenever.internal.validation;

import dev.jenever.internal.go.GoNumbers;
import dev.jenever.internal.validation.format.Texts;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tags that compare with listed values: eq, ne, oneof, noneof and their case-insensitive kin. */
final class EqualityRules {

  private EqualityRules() {}

  static void addTo(Map<String, Rule> rules) {
    rules.put("eq", Rule.bound(param -> equalTo(param)));
    rules.put("ne", Rule.bound(param -> not(equalTo(param))));
    rules.put("eq_ignore_case", Rule.bound(EqualityRules::equalIgnoringCase));
    rules.put("ne_ignore_case", Rule.bound(param -> not(equalIgnoringCase(param))));
    rules.put("oneof", Rule.bound(EqualityRules::oneOf));
    rules.put("noneof", Rule.bound(param -> not(oneOf(param))));
    rules.put("oneofci", Rule.bound(EqualityRules::oneOfIgnoringCase));
    rules.put("noneofci", Rule.bound(param -> not(oneOfIgnoringCase(param))));
  }

  private static Check not(Check check) {
    return frame -> !check.passes(frame);
  }

  private static Check equalTo(String param) {
    Bound bound = Bound.of(param);
    return frame -> {
      Value value = frame.value();
      return switch (value.kind) {
        case STRING -> value.text().equals(param);
        case SLICE, MAP -> bound.compareCount(value.length()) == 0;
        case INT8, INT16, INT32, INT64, FLOAT32, FLOAT64 -> bound.compareNumber(value) == 0;
        case BOOL -> value.asBool() == GoNumbers.parseBool(param);
        default -> throw frame.badFieldType();
      };
    };
  }

  private static Check equalIgnoringCase(String param) {
    return frame -> Texts.equalFold(frame.textOrFail(), param);
  }

  private static Check oneOf(String param) {
    Set<String> choices = new HashSet<>(Arrays.asList(Params.split(param)));
    return frame -> {
      Value value = frame.value();
      return switch (value.kind) {
        case STRING -> choices.contains(value.text());
        case INT8, INT16, INT32, INT64 -> choices.contains(value.integerText());
        default -> throw frame.badFieldType();
      };
    };
  }

  private static Check oneOfIgnoringCase(String param) {
    List<String> choices = List.of(Params.split(param));
    return frame -> {
      String text = frame.textOrFail();
      return choices.stream().anyMatch(choice -> Texts.equalFold(choice, text));
    };
  }
}
