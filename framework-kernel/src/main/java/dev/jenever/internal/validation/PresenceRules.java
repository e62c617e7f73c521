package dev.jenever.internal.validation;

import java.util.Map;

/** Tags about being there at all: required and isdefault. */
final class PresenceRules {

  private PresenceRules() {}

  static void addTo(Map<String, Rule> rules) {
    rules.put("required", Rule.of(PresenceRules::hasValue));
    rules.put("isdefault", Rule.of(frame -> !hasValue(frame)));
  }

  static boolean hasValue(Frame frame) {
    return Zero.hasValue(frame.setup(), frame.value());
  }
}
