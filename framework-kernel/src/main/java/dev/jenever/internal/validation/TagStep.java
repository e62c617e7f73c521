package dev.jenever.internal.validation;

import org.jspecify.annotations.Nullable;

/** One element of a parsed tag. Filled by the parser, never changed once it stands in a plan. */
final class TagStep {

  enum Type {
    CHECK,
    IS_DEFAULT,
    OR,
    OMIT_EMPTY,
    OMIT_NIL,
    OMIT_ZERO,
    STRUCT_ONLY,
    NO_STRUCT_LEVEL,
    DIVE,
    KEYS,
    END_KEYS
  }

  static final TagStep[] NONE = {};

  Type type = Type.CHECK;

  /** The tag the step names. */
  String tag = "";

  /** The tag or alias that failures name. */
  String reported;

  /** Whether the step came out of an alias, and the part of the alias text it stood in. */
  boolean aliased;

  String aliasText = "";

  String param = "";
  boolean hasParam;

  /** Whether an or-expression ends here. */
  boolean endsOr;

  @Nullable Check check;
  boolean runOnNil;

  /** The steps for the keys of a map, only on {@link Type#KEYS}. */
  TagStep[] keys = NONE;

  TagStep(String reported, boolean aliased) {
    this.reported = reported;
    this.aliased = aliased;
  }

  boolean passes(Frame frame) {
    if (check == null) {
      throw new IllegalArgumentException(
          "tag: " + reported + " (expected: a place where it has a meaning)");
    }
    frame.step = this;
    try {
      return check.passes(frame);
    } catch (WrongKindException e) {
      if (frame.value().isOfChosenKind()) {
        return false;
      }
      throw e;
    }
  }
}
