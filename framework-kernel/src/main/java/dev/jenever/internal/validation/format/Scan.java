package dev.jenever.internal.validation.format;

/** Reads a text from left to right, never back. Not for use by several threads. */
final class Scan {

  private final String text;
  private int at;

  Scan(String text) {
    this(text, 0);
  }

  Scan(String text, int from) {
    this.text = text;
    this.at = from;
  }

  /** Takes the next character if it is this one. */
  boolean take(char c) {
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  /** Takes the next characters if they are these. */
  boolean take(String word) {
    if (text.startsWith(word, at)) {
      at += word.length();
      return true;
    }
    return false;
  }

  /** Takes every next character of the class; returns how many there were. */
  int skip(Chars.Set set) {
    return skip(set, Integer.MAX_VALUE);
  }

  /** Takes up to so many next characters of the class; returns how many there were. */
  int skip(Chars.Set set, int most) {
    int from = at;
    while (at < text.length() && at - from < most && set.has(text.charAt(at))) {
      at++;
    }
    return at - from;
  }

  /** Takes exactly so many characters of the class. */
  boolean take(Chars.Set set, int count) {
    return skip(set, count) == count;
  }

  /** Takes one or more characters of the class. */
  boolean some(Chars.Set set) {
    return skip(set) > 0;
  }

  /** Takes a decimal number up to the limit, without leading zeros. */
  boolean number(int limit) {
    int from = at;
    int value = 0;
    while (at < text.length() && Chars.isDigit(text.charAt(at)) && at - from < 4) {
      value = value * 10 + text.charAt(at++) - '0';
    }
    boolean leadingZero = at - from > 1 && text.charAt(from) == '0';
    return at > from && !leadingZero && value <= limit;
  }

  void spaces() {
    skip(Chars::isSpace);
  }

  boolean atEnd() {
    return at == text.length();
  }

  int position() {
    return at;
  }

  String rest() {
    return text.substring(at);
  }
}
