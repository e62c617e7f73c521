package dev.jenever.internal.go;

/** Go's rule for underscores in numbers: only between digits or after a base prefix. */
final class UnderscoreRule {

  private UnderscoreRule() {}

  static boolean test(String number) {
    int i = number.startsWith("-") || number.startsWith("+") ? 1 : 0;
    int prefix = prefix(number, i);
    boolean hex = prefix == 'x';
    char last = prefix == 0 ? '^' : '0';
    for (i += prefix == 0 ? 0 : 2; i < number.length(); i++) {
      char c = number.charAt(i);
      if (c >= '0' && c <= '9' || hex && Hex.digit(c) >= 0) {
        last = '0';
      } else if (c == '_' ? last != '0' : last == '_') {
        return false;
      } else {
        last = c == '_' ? '_' : '!';
      }
    }
    return last != '_';
  }

  private static int prefix(String number, int start) {
    if (number.length() < start + 2 || number.charAt(start) != '0') {
      return 0;
    }
    int letter = number.charAt(start + 1) | 0x20;
    return letter == 'b' || letter == 'o' || letter == 'x' ? letter : 0;
  }
}
