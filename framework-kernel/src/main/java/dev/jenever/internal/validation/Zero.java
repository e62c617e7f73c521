package dev.jenever.internal.validation;

import dev.jenever.spi.FieldError.Kind;

/** What counts as empty: the questions behind required, omitempty, omitzero and isdefault. */
final class Zero {

  private Zero() {}

  /** Whether the value is there: not nil, and not zero unless reached through a pointer. */
  static boolean hasValue(Setup setup, Value value) {
    return switch (value.kind) {
      case SLICE, MAP, PTR -> !value.isNil();
      case INVALID -> false;
      default -> (value.pointer && value.object != null) || !isZero(setup, value);
    };
  }

  /** Whether the value is neither nil nor zero; empty lists and maps count as zero. */
  static boolean isNotZero(Setup setup, Value value) {
    return switch (value.kind) {
      case SLICE, MAP -> value.length() > 0;
      case PTR -> !value.isNil();
      case INVALID -> false;
      default -> !isZero(setup, value);
    };
  }

  /** Whether Go would call this the zero value of its type. */
  static boolean isZero(Setup setup, Value value) {
    if (value.kind == Kind.SLICE || value.kind == Kind.MAP) {
      return value.isNil();
    }
    return value.isStruct() ? isZeroStruct(setup, value) : value.isZeroScalar();
  }

  private static boolean isZeroStruct(Setup setup, Value value) {
    Object owner = value.object;
    if (owner == null) {
      return true;
    }
    for (FieldPlan field : setup.plan(owner.getClass()).all()) {
      Value inner = Value.of(field.get(owner), field.type);
      if (inner.object != null && (inner.pointer || !isZero(setup, inner))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether another field counts as absent for the conditions on it.
   *
   * @param nullable whether being reached through a pointer makes it present
   */
  static boolean isAbsent(Setup setup, Value value, boolean nullable) {
    return switch (value.kind) {
      case SLICE, MAP, PTR -> value.isNil();
      case INVALID -> true;
      default -> !(nullable && value.object != null) && isZero(setup, value);
    };
  }
}
