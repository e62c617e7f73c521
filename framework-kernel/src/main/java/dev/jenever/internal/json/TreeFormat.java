package dev.jenever.internal.json;

/** The formats beside JSON, and what each of them lets stand for what. */
public enum TreeFormat {
  /** Text alone: what it means is for the type to say. */
  XML(false, true),
  /** Numbers and truth values are texts too, numbers in quotes numbers. */
  YAML(false, true),
  /** Nothing stands for anything else. */
  TOML(true, false),
  /** Whole numbers in any notation are integers, numbers truth values. */
  MSGPACK(false, true),
  /** Whole numbers in any notation are integers, numbers truth values. */
  BSON(true, true);

  private final boolean ignoresCase;
  private final boolean allowsWholeFloats;

  TreeFormat(boolean ignoresCase, boolean allowsWholeFloats) {
    this.ignoresCase = ignoresCase;
    this.allowsWholeFloats = allowsWholeFloats;
  }

  /** Returns whether {@code NAME} fills the field {@code name}. */
  boolean ignoresCase() {
    return ignoresCase;
  }

  /** Returns whether {@code 5.0} fills an integer. */
  boolean allowsWholeFloats() {
    return allowsWholeFloats;
  }

  /** Returns whether {@code 5.5} fills an integer, which is 5 then. */
  boolean truncates() {
    return this == YAML;
  }

  /** Returns whether a scalar that is no text fills a text, and a text with digits a number. */
  boolean mixesTextAndNumbers() {
    return this == YAML;
  }

  /** Returns whether a number fills a truth value. */
  boolean hasNumericBooleans() {
    return this == MSGPACK || this == BSON;
  }

  /** Returns whether bytes and texts fill each other. */
  boolean mixesTextAndBytes() {
    return this == MSGPACK || this == BSON;
  }

  /** Returns what messages begin with. */
  String prefix() {
    return switch (this) {
      case XML -> "xml: ";
      case YAML -> "yaml: ";
      case TOML -> "toml: ";
      case MSGPACK -> "msgpack: ";
      case BSON -> "bson: ";
    };
  }
}
