package dev.jenever.internal.validation.format;

/**
 * E-mail addresses: what both Go's mail.ParseAddress and the validator's expression accept. A
 * dotted domain, a local part of atoms or in quotes, letters of other scripts in either.
 */
public final class EmailFormat {

  private static final String ATOM_MARKS = "!#$%&'*+-/=?^_`{|}~";

  private EmailFormat() {}

  /** Whether the text is an address. */
  public static boolean isEmail(String text) {
    int at = text.lastIndexOf('@');
    if (at <= 0) {
      return false;
    }
    boolean local =
        text.charAt(0) == '"' ? isQuoted(text, at) : isDotted(text, 0, at, EmailFormat::isAtom);
    return local && isDomain(text, at + 1);
  }

  /** Atoms with single dots between them, from one index up to another. */
  private static boolean isDotted(String text, int from, int to, Chars.Set set) {
    boolean dot = true;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '.' ? dot : !set.has(c)) {
        return false;
      }
      dot = c == '.';
    }
    return !dot;
  }

  private static boolean isQuoted(String text, int end) {
    if (end < 3 || text.charAt(end - 1) != '"') {
      return false;
    }
    boolean escaped = false;
    for (int i = 1; i < end - 1; i++) {
      char c = text.charAt(i);
      boolean plain = c == ' ' || c == '\t' || (c > ' ' && c < 0x7f) || isOther(c);
      if (!plain || (c == '"' && !escaped)) {
        return false;
      }
      escaped = c == '\\' && !escaped;
    }
    return !escaped;
  }

  /**
   * The last label begins and ends with a letter, what is before its dot with a letter or digit; in
   * between the expression allows more than host names have.
   */
  private static boolean isDomain(String text, int from) {
    int end = text.length();
    if (!isDotted(text, from, end, EmailFormat::isDomainChar)
        || !isLetterLike(text.charAt(end - 1))
        || !isLetterLike(text.charAt(from)) && !Chars.isDigit(text.charAt(from))) {
      return false;
    }
    for (int dot = text.indexOf('.', from); dot >= 0; dot = text.indexOf('.', dot + 1)) {
      char before = text.charAt(dot - 1);
      if (isLetterLike(text.charAt(dot + 1)) && (isLetterLike(before) || Chars.isDigit(before))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDomainChar(char c) {
    return Chars.isAlnum(c) || c == '-' || c == '~' || isOther(c);
  }

  private static boolean isLetterLike(char c) {
    return Chars.isLetter(c) || isOther(c);
  }

  private static boolean isAtom(char c) {
    return Chars.isAlnum(c) || ATOM_MARKS.indexOf(c) >= 0 || isOther(c);
  }

  private static boolean isOther(char c) {
    return (c >= 0xA0 && c <= 0xD7FF)
        || (c >= 0xF900 && c <= 0xFDCF)
        || (c >= 0xFDF0 && c <= 0xFFEF);
  }
}
