package dev.jenever.internal.validation.format;

/** Numbers written as text. Stateless, safe for use by many threads. */
public final class NumberFormats {

  private NumberFormats() {}

  /** An optional sign, digits, and digits after a dot if there is one. */
  public static boolean isNumeric(String text) {
    Scan scan = new Scan(text);
    sign(scan);
    return scan.some(Chars::isDigit) && fraction(scan, Chars::isDigit) && scan.atEnd();
  }

  /** Digits only. */
  public static boolean isNumber(String text) {
    return Chars.all(text, Chars::isDigit);
  }

  /** Hexadecimal digits, perhaps after 0x. */
  public static boolean isHexadecimal(String text) {
    boolean prefixed = text.startsWith("0x") || text.startsWith("0X");
    return Chars.all(prefixed ? text.substring(2) : text, Chars::isHex);
  }

  /** Degrees from -90 to 90. */
  public static boolean isLatitude(String text) {
    return isDegrees(text, 90);
  }

  /** Degrees from -180 to 180. */
  public static boolean isLongitude(String text) {
    return isDegrees(text, 180);
  }

  private static boolean isDegrees(String text, int limit) {
    Scan scan = new Scan(text);
    sign(scan);
    int from = scan.position();
    if (!scan.number(limit)) {
      return false;
    }
    boolean extreme = text.startsWith(Integer.toString(limit), from);
    return fraction(scan, extreme ? c -> c == '0' : Chars::isDigit) && scan.atEnd();
  }

  private static void sign(Scan scan) {
    if (!scan.take('-')) {
      scan.take('+');
    }
  }

  private static boolean fraction(Scan scan, Chars.Set digits) {
    return !scan.take('.') || scan.some(digits);
  }
}
