package dev.jenever.internal.json;

import dev.jenever.spi.JsonException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Checks the syntax of one JSON value and finds its end; complains about the first wrong byte in
 * Go's words. Nesting takes no stack.
 */
final class JsonScanner {

  static final int MAX_DEPTH = 10_000;

  private static final boolean OBJECT = true;
  private static final boolean ARRAY = false;

  private final byte[] text;
  private final int to;
  private final int maxDepth;
  private int at;
  private boolean[] nesting = new boolean[16];
  private int depth;
  private boolean numberAtEnd;

  JsonScanner(byte[] text, int from, int to) {
    this(text, from, to, MAX_DEPTH);
  }

  JsonScanner(byte[] text, int from, int to, int maxDepth) {
    this.text = text;
    this.at = from;
    this.to = to;
    this.maxDepth = maxDepth;
  }

  /**
   * Returns where the value ends, or -1 if the text ends first.
   *
   * @throws JsonException when a byte is wrong
   */
  int scan() {
    do {
      if (!beginValue() || !endValue()) {
        return -1;
      }
    } while (depth > 0);
    return at;
  }

  /** Returns whether the value is a number that more digits could follow. */
  boolean isNumberAtEnd() {
    return numberAtEnd;
  }

  static boolean isSpace(byte c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  static JsonException invalid(byte c, String context) {
    return new JsonException("invalid character " + quote(c & 0xff) + " " + context);
  }

  /** Reads up to the end of the next scalar or empty container. */
  private boolean beginValue() {
    while (skipSpace()) {
      byte c = text[at];
      if (c == '{') {
        push(OBJECT);
        if (!skipSpace()) {
          return false;
        }
        if (text[at] == '}') {
          return true;
        }
        if (!key()) {
          return false;
        }
      } else if (c == '[') {
        push(ARRAY);
        if (!skipSpace()) {
          return false;
        }
        if (text[at] == ']') {
          return true;
        }
      } else {
        return scalar(c);
      }
    }
    return false;
  }

  /** Closes what ends after a value, up to where the next one begins. */
  private boolean endValue() {
    while (depth > 0) {
      if (!skipSpace()) {
        return false;
      }
      byte c = text[at++];
      boolean object = nesting[depth - 1];
      if (c == ',') {
        return !object || key();
      }
      if (c != (object ? '}' : ']')) {
        throw invalid(c, object ? "after object key:value pair" : "after array element");
      }
      depth--;
    }
    return true;
  }

  private boolean key() {
    if (!skipSpace()) {
      return false;
    }
    if (text[at] != '"') {
      throw invalid(text[at], "looking for beginning of object key string");
    }
    if (!string() || !skipSpace()) {
      return false;
    }
    if (text[at] != ':') {
      throw invalid(text[at], "after object key");
    }
    at++;
    return true;
  }

  private boolean scalar(byte c) {
    return switch (c) {
      case '"' -> string();
      case 't' -> literal("true");
      case 'f' -> literal("false");
      case 'n' -> literal("null");
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
      default -> throw invalid(c, "looking for beginning of value");
    };
  }

  private boolean string() {
    at++;
    while (at < to) {
      byte c = text[at++];
      if (c == '"') {
        return true;
      }
      if (c == '\\') {
        if (!escape()) {
          return false;
        }
      } else if (c >= 0 && c < ' ') {
        throw invalid(c, "in string literal");
      }
    }
    return false;
  }

  private boolean escape() {
    if (at == to) {
      return false;
    }
    byte c = text[at++];
    switch (c) {
      case 'b', 'f', 'n', 'r', 't', '\\', '/', '"' -> {
        return true;
      }
      case 'u' -> {
        return hexDigits();
      }
      default -> throw invalid(c, "in string escape code");
    }
  }

  private boolean hexDigits() {
    for (int i = 0; i < 4; i++) {
      if (at == to) {
        return false;
      }
      byte c = text[at++];
      if (Character.digit(c, 16) < 0) {
        throw invalid(c, "in \\u hexadecimal character escape");
      }
    }
    return true;
  }

  private boolean literal(String word) {
    for (int i = 1; i < word.length(); i++) {
      if (++at == to) {
        return false;
      }
      if (text[at] != word.charAt(i)) {
        throw invalid(text[at], "in literal " + word + " (expecting '" + word.charAt(i) + "')");
      }
    }
    at++;
    return true;
  }

  private boolean number() {
    if (text[at] == '-' && (++at == to || !isDigit(text[at], "in numeric literal"))) {
      return false;
    }
    if (text[at++] != '0') {
      skipDigits();
    }
    if (at < to && text[at] == '.') {
      at++;
      if (!oneDigit("after decimal point in numeric literal")) {
        return false;
      }
    }
    if (at < to && (text[at] == 'e' || text[at] == 'E')) {
      at++;
      if (at < to && (text[at] == '+' || text[at] == '-')) {
        at++;
      }
      if (!oneDigit("in exponent of numeric literal")) {
        return false;
      }
    }
    numberAtEnd = at == to && depth == 0;
    return at < to;
  }

  private boolean oneDigit(String context) {
    if (at == to || !isDigit(text[at], context)) {
      return false;
    }
    skipDigits();
    return true;
  }

  private static boolean isDigit(byte c, String context) {
    if (c < '0' || c > '9') {
      throw invalid(c, context);
    }
    return true;
  }

  private void skipDigits() {
    while (at < to && text[at] >= '0' && text[at] <= '9') {
      at++;
    }
  }

  private boolean skipSpace() {
    while (at < to) {
      if (!isSpace(text[at])) {
        return true;
      }
      at++;
    }
    return false;
  }

  private void push(boolean object) {
    if (depth == maxDepth) {
      throw invalid(text[at], "exceeded max depth");
    }
    if (depth == nesting.length) {
      nesting = Arrays.copyOf(nesting, depth * 2);
    }
    nesting[depth++] = object;
    at++;
  }

  private static String quote(int c) {
    return switch (c) {
      case '\'' -> "'\\''";
      case '"' -> "'\"'";
      case '\\' -> "'\\\\'";
      case 0x07 -> "'\\a'";
      case '\b' -> "'\\b'";
      case '\f' -> "'\\f'";
      case '\n' -> "'\\n'";
      case '\r' -> "'\\r'";
      case '\t' -> "'\\t'";
      case 0x0b -> "'\\v'";
      default -> {
        if (c < ' ' || c == 0x7f) {
          yield String.format(Locale.ROOT, "'\\x%02x'", c);
        }
        if (c >= 0x80 && c <= 0xa0 || c == 0xad) {
          yield String.format(Locale.ROOT, "'\\u%04x'", c);
        }
        yield "'" + (char) c + "'";
      }
    };
  }
}
