package dev.jenever.internal.go;

import java.util.Locale;

/** Recognises the floats of {@code strconv.ParseFloat}; one use, one thread. */
final class FloatSyntax {

  private final String text;
  private int at;
  private boolean hex;

  private FloatSyntax(String text) {
    this.text = text;
  }

  /** Returns the number in a spelling Java reads, or "" when it is not one of Go's. */
  static String toJava(String text) {
    String special = special(text.toLowerCase(Locale.ROOT));
    if (!special.isEmpty()) {
      return special;
    }
    boolean valid = new FloatSyntax(text).scan();
    if (text.indexOf('_') < 0) {
      return valid ? text : "";
    }
    return valid && UnderscoreRule.test(text) ? text.replace("_", "") : "";
  }

  private static String special(String lower) {
    return switch (lower) {
      case "nan" -> "NaN";
      case "inf", "+inf", "infinity", "+infinity" -> "Infinity";
      case "-inf", "-infinity" -> "-Infinity";
      default -> "";
    };
  }

  private boolean scan() {
    skipSign();
    hex = at + 2 < text.length() && peek('0') && (text.charAt(at + 1) | 0x20) == 'x';
    at += hex ? 2 : 0;
    return scanMantissa() && scanExponent() && at == text.length();
  }

  private boolean scanMantissa() {
    boolean digits = scanDigits();
    if (peek('.')) {
      at++;
      digits |= scanDigits();
    }
    return digits;
  }

  private boolean scanDigits() {
    boolean seen = false;
    while (at < text.length() && (isDigit() || peek('_'))) {
      seen |= !peek('_');
      at++;
    }
    return seen;
  }

  private boolean isDigit() {
    char c = text.charAt(at);
    return c >= '0' && c <= '9' || hex && Hex.digit(c) >= 0;
  }

  /** A hexadecimal number must have an exponent. */
  private boolean scanExponent() {
    char letter = hex ? 'p' : 'e';
    if (!peek(letter) && !peek(Character.toUpperCase(letter))) {
      return !hex;
    }
    at++;
    skipSign();
    hex = false;
    return at < text.length() && !peek('_') && scanDigits();
  }

  private void skipSign() {
    if (peek('+') || peek('-')) {
      at++;
    }
  }

  private boolean peek(char c) {
    return at < text.length() && text.charAt(at) == c;
  }
}
