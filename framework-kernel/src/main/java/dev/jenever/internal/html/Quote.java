package dev.jenever.internal.html;

/** What an attribute's value is enclosed in. */
enum Quote {
  NONE((char) 0),
  SINGLE('\''),
  DOUBLE('"');

  private final char character;

  Quote(char character) {
    this.character = character;
  }

  /** Returns whether a character ends the value. */
  boolean endsAt(char c) {
    return this == NONE ? c == '>' || Character.isWhitespace(c) : c == character;
  }
}
