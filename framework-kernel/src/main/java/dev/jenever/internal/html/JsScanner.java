package dev.jenever.internal.html;

import dev.jenever.internal.html.JsState.Mode;
import dev.jenever.internal.html.JsState.Slash;
import java.util.Set;

/** Follows a piece of a script. */
final class JsScanner {

  private static final Set<String> BEFORE_REGEX =
      Set.of(
          "break",
          "case",
          "continue",
          "delete",
          "do",
          "else",
          "finally",
          "in",
          "instanceof",
          "return",
          "throw",
          "try",
          "typeof",
          "void");

  private final String text;
  private Mode mode;
  private Slash slash;
  private String braces;
  private int at;

  JsScanner(JsState from, String text) {
    this.text = text;
    this.mode = from.mode();
    this.slash = from.slash();
    this.braces = from.braces();
  }

  JsState scan() {
    while (at < text.length()) {
      switch (mode) {
        case CODE -> code();
        case DOUBLE -> string('"');
        case SINGLE -> string('\'');
        case TEMPLATE -> template();
        case REGEX -> regex();
        case LINE_COMMENT -> lineComment();
        case BLOCK_COMMENT -> blockComment();
      }
    }
    return new JsState(mode, slash, braces);
  }

  private void code() {
    char c = text.charAt(at);
    if (Character.isWhitespace(c)) {
      at++;
    } else if (isIdentifier(c)) {
      word();
    } else if (c == '"' || c == '\'' || c == '`') {
      mode = c == '"' ? Mode.DOUBLE : c == '\'' ? Mode.SINGLE : Mode.TEMPLATE;
      at++;
    } else if (c == '/') {
      slash();
    } else if (text.startsWith("<!--", at)
        || text.startsWith("-->", at)
        || text.startsWith("#!", at)) {
      mode = Mode.LINE_COMMENT;
      at++;
    } else {
      punctuation(c);
    }
  }

  private void word() {
    int start = at;
    while (at < text.length() && isIdentifier(text.charAt(at))) {
      at++;
    }
    slash = BEFORE_REGEX.contains(text.substring(start, at)) ? Slash.REGEX : Slash.DIVISION;
  }

  private void slash() {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
    if (next == '/' || next == '*') {
      mode = next == '/' ? Mode.LINE_COMMENT : Mode.BLOCK_COMMENT;
      at += 2;
      return;
    }
    if (slash == Slash.UNKNOWN) {
      throw new HtmlContextException("a slash could begin a division or a regular expression");
    }
    if (slash == Slash.REGEX) {
      mode = Mode.REGEX;
    }
    slash = Slash.REGEX;
    at++;
  }

  private void punctuation(char c) {
    at++;
    if (c == '{' && !braces.isEmpty()) {
      braces = withInnermost(1);
    } else if (c == '}' && !braces.isEmpty()) {
      if (braces.charAt(braces.length() - 1) == 0) {
        braces = braces.substring(0, braces.length() - 1);
        mode = Mode.TEMPLATE;
        return;
      }
      braces = withInnermost(-1);
    }
    boolean doubled = (c == '+' || c == '-') && at > 1 && text.charAt(at - 2) == c;
    slash = c == ')' || c == ']' || doubled ? Slash.DIVISION : Slash.REGEX;
  }

  private String withInnermost(int more) {
    int last = braces.length() - 1;
    return braces.substring(0, last) + (char) (braces.charAt(last) + more);
  }

  private void string(char quote) {
    char c = text.charAt(at++);
    if (c == '\\') {
      skipEscaped();
    } else if (c == quote) {
      endOperand();
    }
  }

  private void template() {
    char c = text.charAt(at++);
    if (c == '\\') {
      skipEscaped();
    } else if (c == '`') {
      endOperand();
    } else if (c == '$' && at < text.length() && text.charAt(at) == '{') {
      at++;
      braces += '\0';
      mode = Mode.CODE;
      slash = Slash.REGEX;
    }
  }

  private void regex() {
    boolean set = false;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '\\') {
        skipEscaped();
      } else if (c == '[' || c == ']') {
        set = c == '[';
      } else if (c == '/' && !set) {
        endOperand();
        return;
      }
    }
    if (set) {
      throw new HtmlContextException("a value in a set of characters of a regular expression");
    }
  }

  private void lineComment() {
    char c = text.charAt(at++);
    if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
      mode = Mode.CODE;
    }
  }

  private void blockComment() {
    int end = text.indexOf("*/", at);
    at = end < 0 ? text.length() : end + 2;
    mode = end < 0 ? mode : Mode.CODE;
  }

  private void endOperand() {
    mode = Mode.CODE;
    slash = Slash.DIVISION;
  }

  private void skipEscaped() {
    if (at == text.length()) {
      throw new HtmlContextException("a value after a backslash in a script");
    }
    at++;
  }

  private static boolean isIdentifier(char c) {
    return c == '$' || c == '_' || Character.isLetterOrDigit(c);
  }
}
