package dev.jenever.render;

import dev.jenever.internal.go.GoNumbers;
import dev.jenever.internal.go.GoQuote;
import dev.jenever.internal.go.GoTextException;
import dev.jenever.internal.go.GoTime;
import java.util.List;
import java.util.Set;

/** Writes strings as YAML: plain where they can be, in quotes, or as a block of lines. */
final class YamlText {

  private static final Set<String> WORDS =
      Set.of(
          "null", "Null", "NULL", "~", "true", "True", "TRUE", "false", "False", "FALSE", "y", "Y",
          "yes", "Yes", "YES", "n", "N", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF");

  private static final Set<String> SPECIAL_NUMBERS =
      Set.of(".inf", ".Inf", ".INF", "-.inf", "-.Inf", "-.INF", ".nan", ".NaN", ".NAN");

  private static final List<String> TIMES =
      List.of(
          GoTime.RFC3339_NANO,
          "2006-01-02t15:04:05.999999999Z07:00",
          "2006-01-02 15:04:05",
          "2006-01-02",
          "15:4");

  private static final String FIRST = "*&[{}],!|>%'\"@ `";

  private YamlText() {}

  /**
   * Returns the text of a value.
   *
   * @param indent the blanks before the key or dash it belongs to
   * @param element whether it stands behind a dash
   */
  static String value(String text, String indent, boolean element) {
    if (needsQuotes(text)) {
      return GoQuote.quote(text);
    }
    return text.indexOf('\n') < 0 ? text : block(text, indent + "  ", element);
  }

  /** Returns the text of a key. */
  static String key(String text) {
    return needsQuotes(text) || text.indexOf('\n') >= 0 ? GoQuote.quote(text) : text;
  }

  private static String block(String text, String margin, boolean element) {
    String header = text.endsWith("\n\n") ? "|+" : text.endsWith("\n") ? "|" : "|-";
    StringBuilder out = new StringBuilder(header);
    String[] lines = text.split("\n", -1);
    int count = text.endsWith("\n") ? lines.length - 1 : lines.length;
    for (int i = 0; i < count; i++) {
      boolean bare = lines[i].isEmpty() && (element || i + 1 == count);
      out.append('\n').append(bare ? "" : margin).append(lines[i]);
    }
    return out.toString();
  }

  private static boolean needsQuotes(String text) {
    return text.isEmpty()
        || WORDS.contains(text)
        || text.equals("-")
        || isUnsafe(text)
        || FIRST.indexOf(text.charAt(0)) >= 0
        || ": ".indexOf(text.charAt(text.length() - 1)) >= 0
        || hasSyntax(text)
        || isNumber(text)
        || TIMES.stream().anyMatch(layout -> isTime(layout, text));
  }

  private static boolean hasSyntax(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blankNext = i + 1 < text.length() && text.charAt(i + 1) == ' ';
      if (c == '#' || c == '\\' || (c == ':' || c == '-') && blankNext) {
        return true;
      }
    }
    return false;
  }

  /** What would not be read back as it was, were it written without quotes. */
  private static boolean isUnsafe(String text) {
    return text.isBlank()
        || text.equals("<<")
        || text.equals("?")
        || text.startsWith("? ")
        || text.startsWith("---")
        || text.startsWith("...")
        || text.startsWith("\t")
        || text.endsWith("\t")
        || beginsWithBlank(text)
        || SPECIAL_NUMBERS.contains(text)
        || text.chars().anyMatch(YamlText::isControl);
  }

  /** Returns whether the first line that has anything begins with a blank. */
  private static boolean beginsWithBlank(String text) {
    int first = 0;
    while (text.charAt(first) == '\n') {
      first++;
    }
    return text.charAt(first) == ' ';
  }

  private static boolean isControl(int c) {
    return c < ' ' && c != '\n' && c != '\t'
        || c >= 0x7f && c <= 0x9f
        || c == 0x2028
        || c == 0x2029
        || c >= 0xfeff;
  }

  private static boolean isTime(String layout, String text) {
    try {
      GoTime.parse(layout, text);
      return true;
    } catch (GoTextException e) {
      return false;
    }
  }

  private static boolean isNumber(String text) {
    int dots = text.length() - text.replace(".", "").length();
    if (dots > 1 || text.startsWith("_")) {
      return false;
    }
    String unsigned = text.startsWith("+") ? text.substring(1) : text;
    unsigned = (unsigned.startsWith("-") ? unsigned.substring(1) : unsigned).replace("_", "");
    boolean negative = text.startsWith("-");
    try {
      parse(unsigned, negative, dots == 1);
      return true;
    } catch (GoTextException e) {
      return e.getMessage().endsWith("value out of range");
    }
  }

  private static void parse(String text, boolean negative, boolean fraction) {
    int base = 10;
    String digits = text;
    if (text.startsWith("0x")) {
      base = 16;
      digits = text.substring(2);
    } else if (text.startsWith("0o")) {
      base = 8;
      digits = text.substring(2);
    } else if (text.startsWith("0b")) {
      base = 2;
      digits = text.substring(2);
    } else if (text.startsWith("0") && text.length() > 1 && !fraction) {
      base = 8;
    } else if (fraction) {
      GoNumbers.parseDouble(digits);
      return;
    }
    if (negative) {
      GoNumbers.parseInt("-" + digits, base, 64);
    } else {
      GoNumbers.parseUint(digits, base, 64);
    }
  }
}
