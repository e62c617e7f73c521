package dev.jenever.internal.go;

/** What a Java value counts as when Go's rules format it. */
enum GoKind {
  BOOL,
  INTEGER,
  BIG_INTEGER,
  FLOAT32,
  FLOAT64,
  STRING,
  BYTES,
  SLICE,
  MAP,
  STRUCT,
  /** A Throwable: shows its message. */
  ERROR,
  /** A number of nanoseconds with a text of its own. */
  DURATION,
  TIME,
  /** An ordinal with a name. */
  ENUM,
  /** Anything else with a text of its own. */
  STRINGER,
  /** A lambda. */
  FUNC;

  /** Tells whether a value is a Go integer, whatever else it is. */
  boolean isInteger() {
    return this == INTEGER || this == DURATION || this == ENUM;
  }

  /** Tells whether the text verbs show a text that the value itself provides. */
  boolean hasText() {
    return this == ERROR || this == DURATION || this == TIME || this == ENUM || this == STRINGER;
  }
}
