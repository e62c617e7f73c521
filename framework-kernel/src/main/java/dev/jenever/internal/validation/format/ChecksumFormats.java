package dev.jenever.internal.validation.format;

/** Numbers that carry a check digit. Stateless, safe for use by many threads. */
public final class ChecksumFormats {

  private ChecksumFormats() {}

  /** A book number of either length. */
  public static boolean isIsbn(String text) {
    return isIsbn10(text) || isIsbn13(text);
  }

  /** A book number of ten digits, dashes and blanks apart. */
  public static boolean isIsbn10(String text) {
    String digits = without(text, 3);
    boolean shape = digits.length() == 10 && Chars.all(digits, 0, 9, Chars::isDigit);
    return shape && isCheckDigit(digits.charAt(9)) && weighted(digits, 1, 1) % 11 == 0;
  }

  /** A book number of thirteen digits, dashes and blanks apart. */
  public static boolean isIsbn13(String text) {
    String digits = without(text, 4);
    boolean prefix = digits.startsWith("978") || digits.startsWith("979");
    if (!prefix || !Chars.all(digits, 13, Chars::isDigit)) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 13; i++) {
      sum += (i % 2 == 0 ? 1 : 3) * digit(digits, i);
    }
    return sum % 10 == 0;
  }

  /** A serial number, 0000-0000. */
  public static boolean isIssn(String text) {
    boolean shape = text.length() == 9 && text.charAt(4) == '-' && isCheckDigit(text.charAt(8));
    if (!shape
        || !Chars.all(text, 0, 4, Chars::isDigit)
        || !Chars.all(text, 5, 8, Chars::isDigit)) {
      return false;
    }
    return weighted(text.replace("-", ""), 8, -1) % 11 == 0;
  }

  private static boolean isCheckDigit(char c) {
    return Chars.isDigit(c) || c == 'X';
  }

  private static int weighted(String digits, int weight, int step) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (weight + i * step) * digit(digits, i);
    }
    return sum;
  }

  private static int digit(String digits, int at) {
    return digits.charAt(at) == 'X' ? 10 : digits.charAt(at) - '0';
  }

  /** Drops up to so many dashes and so many blanks. */
  private static String without(String text, int most) {
    return without(without(text, '-', most), ' ', most);
  }

  private static String without(String text, char mark, int most) {
    StringBuilder kept = new StringBuilder(text.length());
    int dropped = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean drop = text.charAt(i) == mark && dropped < most;
      dropped += drop ? 1 : 0;
      if (!drop) {
        kept.append(text.charAt(i));
      }
    }
    return kept.toString();
  }

  /** A card number of 12 to 19 digits with Luhn's check digit, in groups of three or more. */
  public static boolean isCreditCard(String text) {
    for (String group : text.split(" ", -1)) {
      if (Texts.utf8Length(group) < 3) {
        return false;
      }
    }
    String digits = text.replace(" ", "");
    return digits.length() >= 12 && digits.length() <= 19 && hasLuhn(digits);
  }

  /** Two digits or more, the last of them Luhn's check digit. */
  public static boolean hasLuhnChecksum(String text) {
    return text.length() > 1 && hasLuhn(text);
  }

  private static boolean hasLuhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      if (!Chars.isDigit(digits.charAt(i))) {
        return false;
      }
      int value = digits.charAt(i) - '0';
      int weighted = (digits.length() - i) % 2 == 0 ? value * 2 : value;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }
}
