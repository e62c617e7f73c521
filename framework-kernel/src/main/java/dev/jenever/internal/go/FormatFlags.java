package dev.jenever.internal.go;

/** Flags, width and precision of one verb. */
final class FormatFlags {

  static final int ABSENT = -1;

  boolean plus;
  boolean minus;
  boolean sharp;
  boolean space;
  boolean zero;

  /** {@code %+v}: names of struct fields. */
  boolean plusV;

  /** {@code %#v}: Go syntax. */
  boolean sharpV;

  int width = ABSENT;
  int precision = ABSENT;

  /** Takes a flag; returns whether the character is one. */
  boolean accept(char c) {
    switch (c) {
      case '+' -> plus = true;
      case '-' -> minus = true;
      case '#' -> sharp = true;
      case ' ' -> space = true;
      case '0' -> zero = true;
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Gives plus and sharp the meaning they have for {@code %v}. */
  void forValue() {
    plusV = plus;
    sharpV = sharp;
    plus = false;
    sharp = false;
  }
}
