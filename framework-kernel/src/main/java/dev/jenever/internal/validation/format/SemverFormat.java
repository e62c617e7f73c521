package dev.jenever.internal.validation.format;

/** Versions by Semantic Versioning 2.0.0. Stateless, safe for use by many threads. */
public final class SemverFormat {

  private SemverFormat() {}

  /** Whether the text is a version, without a leading v. */
  public static boolean isSemver(String text) {
    int build = text.indexOf('+');
    String version = build < 0 ? text : text.substring(0, build);
    if (build >= 0 && !isDotted(text.substring(build + 1), false)) {
      return false;
    }
    int dash = version.indexOf('-');
    if (dash >= 0 && !isDotted(version.substring(dash + 1), true)) {
      return false;
    }
    return isCore(dash < 0 ? version : version.substring(0, dash));
  }

  private static boolean isCore(String core) {
    String[] numbers = core.split("\\.", -1);
    return numbers.length == 3
        && isNumber(numbers[0])
        && isNumber(numbers[1])
        && isNumber(numbers[2]);
  }

  private static boolean isNumber(String text) {
    return Chars.all(text, Chars::isDigit) && (text.length() == 1 || text.charAt(0) != '0');
  }

  private static boolean isDotted(String text, boolean release) {
    for (String part : text.split("\\.", -1)) {
      boolean numeric = release && Chars.all(part, Chars::isDigit);
      if (!Chars.all(part, c -> Chars.isAlnum(c) || c == '-') || (numeric && !isNumber(part))) {
        return false;
      }
    }
    return true;
  }
}
