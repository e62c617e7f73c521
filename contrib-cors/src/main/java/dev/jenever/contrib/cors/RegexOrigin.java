package dev.jenever.contrib.cors;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * An origin of the list that is a regular expression: {@code /expression/}, with a flag behind it
 * perhaps.
 *
 * <p>In the syntax of RE2, as in Go: what a client sends as origin is matched in linear time.
 */
final class RegexOrigin {

  private static final Pattern SHAPE = Pattern.compile("^/(.+)/([gimuy]?)$");

  private RegexOrigin() {}

  static boolean isOne(String origin) {
    return SHAPE.matcher(origin).find();
  }

  /** Returns the beginning of what it matches, for a look at the scheme. */
  static String beginOf(String origin) {
    String expression = group(origin, 1);
    int optional = expression.indexOf('?');
    if (optional >= 0) {
      expression = expression.substring(0, optional) + expression.substring(optional + 1);
    }
    return expression.startsWith("^") ? expression.substring(1) : expression;
  }

  /** Compiles the expression as upstream does: without its flag. */
  static Pattern withoutFlag(String origin) {
    return compile(origin, 0);
  }

  /** Compiles the expression, for any case when its flag says so. */
  static Pattern withFlag(String origin) {
    String flag = group(origin, 2);
    if (!flag.isEmpty() && !flag.equals("i")) {
      throw new IllegalArgumentException("bad origin: " + origin + ": unknown flag (expected: i)");
    }
    return compile(origin, flag.isEmpty() ? 0 : Pattern.CASE_INSENSITIVE);
  }

  private static Pattern compile(String origin, int flags) {
    try {
      return Pattern.compile(group(origin, 1), flags);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("bad origin: " + origin + ": " + e.getMessage(), e);
    }
  }

  private static String group(String origin, int number) {
    Matcher matcher = SHAPE.matcher(origin);
    if (!matcher.find()) {
      throw new IllegalArgumentException("bad origin: " + origin);
    }
    return matcher.group(number);
  }
}
