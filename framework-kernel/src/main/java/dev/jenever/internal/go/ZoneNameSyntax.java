package dev.jenever.internal.go;

/** Says how much of a text looks like the abbreviation of a time zone. */
final class ZoneNameSyntax {

  private ZoneNameSyntax() {}

  /** Returns the length of the name at the start of the text, 0 when there is none. */
  static int length(String text) {
    if (text.length() < 3) {
      return 0;
    }
    if (text.startsWith("ChST") || text.startsWith("MeST")) {
      return 4;
    }
    if (text.startsWith("GMT")) {
      return 3 + signedOffsetLength(text, 3);
    }
    if (text.startsWith("+") || text.startsWith("-")) {
      return signedOffsetLength(text, 0);
    }
    int capitals = capitals(text);
    boolean endsWithT = capitals >= 4 && text.charAt(capitals - 1) == 'T';
    return switch (capitals) {
      case 3 -> 3;
      case 4 -> endsWithT || text.startsWith("WITA") ? 4 : 0;
      case 5 -> endsWithT ? 5 : 0;
      default -> 0;
    };
  }

  private static int capitals(String text) {
    int count = 0;
    while (count < Math.min(6, text.length())
        && text.charAt(count) >= 'A'
        && text.charAt(count) <= 'Z') {
      count++;
    }
    return count;
  }

  /** Accepts a sign and a number up to 23. */
  private static int signedOffsetLength(String text, int start) {
    if (start == text.length() || "+-".indexOf(text.charAt(start)) < 0) {
      return 0;
    }
    int end = start + 1;
    int number = 0;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      number = Math.min(1000, number * 10 + text.charAt(end) - '0');
      end++;
    }
    return end == start + 1 || number > 23 ? 0 : end - start;
  }
}
