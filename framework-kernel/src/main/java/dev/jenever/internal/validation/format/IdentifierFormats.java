package dev.jenever.internal.validation.format;

/**
 * Numbers and names that offices, registries and products give. Stateless, safe for many threads.
 */
public final class IdentifierFormats {

  private IdentifierFormats() {}

  /** A telephone number by E.164: 8 to 15 digits, no zero first, a plus if you like. */
  public static boolean isE164(String text) {
    String digits = text.startsWith("+") ? text.substring(1) : text;
    boolean length = digits.length() >= 8 && digits.length() <= 15;
    return length && digits.charAt(0) != '0' && Chars.all(digits, Chars::isDigit);
  }

  /** A US social security number: 000-00-0000 with dashes or blanks, group and serial not zero. */
  public static boolean isSsn(String text) {
    return text.length() == 11
        && Chars.all(text, 0, 3, Chars::isDigit)
        && isSsnSeparator(text.charAt(3))
        && Chars.all(text, 4, 6, Chars::isDigit)
        && isSsnSeparator(text.charAt(6))
        && Chars.all(text, 7, 11, Chars::isDigit)
        && !text.startsWith("00", 4)
        && !text.startsWith("0000", 7);
  }

  private static boolean isSsnSeparator(char c) {
    return c == '-' || c == ' ';
  }

  /** A US employer identification number, 00-0000000. */
  public static boolean isEin(String text) {
    return text.length() == 10
        && Chars.all(text, 0, 2, Chars::isDigit)
        && text.charAt(2) == '-'
        && Chars.all(text, 3, 10, Chars::isDigit);
  }

  /** A bank code by ISO 9362 of 2014: 8 or 11 characters, letters first, in either case. */
  public static boolean isBic2014(String text) {
    return isBicLength(text)
        && Chars.all(text, 0, 6, Chars::isLetter)
        && Chars.all(text, 6, text.length(), Chars::isAlnum);
  }

  /** A bank code by ISO 9362 of 2022: 8 or 11 characters, upper case. */
  public static boolean isBic2022(String text) {
    return isBicLength(text)
        && Chars.all(text, 4, 6, Chars::isUpper)
        && Chars.all(text, c -> Chars.isUpper(c) || Chars.isDigit(c));
  }

  private static boolean isBicLength(String text) {
    return text.length() == 8 || text.length() == 11;
  }

  /** A vulnerability, CVE-2024-12345; numbers below 1000 have a leading zero. */
  public static boolean isCve(String text) {
    Scan scan = new Scan(text);
    boolean year = scan.take("CVE-") && (scan.take("1999") || isThirdMillennium(scan));
    return year && scan.take('-') && isCveNumber(scan.rest());
  }

  private static boolean isThirdMillennium(Scan scan) {
    return scan.take('2') && scan.take(Chars::isDigit, 3);
  }

  // Of the last three of four digits one may be any character but 0, as the expression has it.
  private static boolean isCveNumber(String number) {
    if (!number.startsWith("0")) {
      return number.length() > 3 && Chars.all(number, Chars::isDigit);
    }
    if (number.codePointCount(0, number.length()) != 4) {
      return false;
    }
    int[] digits = number.codePoints().skip(1).toArray();
    for (int free = 0; free < digits.length; free++) {
      if (digits[free] != '0' && isOthersDigits(digits, free)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOthersDigits(int[] characters, int free) {
    for (int i = 0; i < characters.length; i++) {
      if (i != free && (characters[i] < '0' || characters[i] > '9')) {
        return false;
      }
    }
    return true;
  }

  /** A name SpiceDB takes for an object id. */
  public static boolean isSpiceDbId(String text) {
    return text.equals("*") || Chars.all(text, c -> Chars.isAlnum(c) || "/_|-=+".indexOf(c) >= 0);
  }

  /** A name SpiceDB takes for a permission, or nothing. */
  public static boolean isSpiceDbPermission(String text) {
    return text.isEmpty() || isSpiceDbName(text, 64);
  }

  /** A name SpiceDB takes for a type, perhaps with a prefix. */
  public static boolean isSpiceDbType(String text) {
    int slash = text.indexOf('/');
    boolean prefix = slash < 0 || isSpiceDbName(text.substring(0, slash), 63);
    return prefix && isSpiceDbName(text.substring(slash + 1), 64);
  }

  private static boolean isSpiceDbName(String text, int longest) {
    return text.length() >= 3
        && text.length() <= longest
        && Chars.isLower(text.charAt(0))
        && text.charAt(text.length() - 1) != '_'
        && Chars.all(text, c -> Chars.isLower(c) || Chars.isDigit(c) || c == '_');
  }
}
