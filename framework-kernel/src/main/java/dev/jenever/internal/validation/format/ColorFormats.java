package dev.jenever.internal.validation.format;

/** Colours as style sheets write them. Stateless, safe for use by many threads. */
public final class ColorFormats {

  private ColorFormats() {}

  /** A hash and 3, 4, 6 or 8 hexadecimal digits. */
  public static boolean isHexColor(String text) {
    int digits = text.length() - 1;
    boolean length = digits == 3 || digits == 4 || digits == 6 || digits == 8;
    return length && text.charAt(0) == '#' && Chars.all(text, 1, text.length(), Chars::isHex);
  }

  /** {@code rgb(255, 0, 0)}, all three with or all without a percent sign. */
  public static boolean isRgb(String text) {
    Scan scan = new Scan(text);
    return scan.take("rgb(") && rgb(scan) && close(scan);
  }

  /** {@code rgba(255, 0, 0, 0.5)}. */
  public static boolean isRgba(String text) {
    Scan scan = new Scan(text);
    return scan.take("rgba(") && rgb(scan) && comma(scan) && alpha(scan.rest());
  }

  /** {@code hsl(360, 100%, 50%)}. */
  public static boolean isHsl(String text) {
    Scan scan = new Scan(text);
    return scan.take("hsl(") && hsl(scan) && close(scan);
  }

  /** {@code hsla(360, 100%, 50%, 1)}. */
  public static boolean isHsla(String text) {
    Scan scan = new Scan(text);
    return scan.take("hsla(") && hsl(scan) && comma(scan) && alpha(scan.rest());
  }

  /** {@code cmyk(0%, 10%, 20%, 100%)}. */
  public static boolean isCmyk(String text) {
    Scan scan = new Scan(text);
    boolean ok = scan.take("cmyk(") && percent(scan);
    for (int i = 0; ok && i < 3; i++) {
      ok = comma(scan) && percent(scan);
    }
    return ok && scan.take(')') && scan.atEnd();
  }

  private static boolean rgb(Scan scan) {
    scan.spaces();
    if (!scan.number(255)) {
      return false;
    }
    boolean percent = scan.take('%');
    for (int i = 0; i < 2; i++) {
      if (!comma(scan) || !scan.number(255) || scan.take('%') != percent) {
        return false;
      }
    }
    return true;
  }

  private static boolean hsl(Scan scan) {
    scan.spaces();
    return scan.number(360) && comma(scan) && percent(scan) && comma(scan) && percent(scan);
  }

  private static boolean percent(Scan scan) {
    return scan.number(100) && scan.take('%');
  }

  private static boolean comma(Scan scan) {
    scan.spaces();
    boolean comma = scan.take(',');
    scan.spaces();
    return comma;
  }

  private static boolean close(Scan scan) {
    scan.spaces();
    return scan.take(')') && scan.atEnd();
  }

  // The validator's expression takes any character for the decimal point, and no zero after it.
  private static boolean alpha(String rest) {
    if (rest.startsWith("0") && rest.length() > 1 && rest.charAt(1) != '\n') {
      Scan scan = new Scan(rest, 1 + Character.charCount(rest.codePointAt(1)));
      scan.skip(c -> c >= '1' && c <= '9');
      if (close(scan)) {
        return true;
      }
    }
    Scan scan = new Scan(rest);
    return (scan.take('0') || scan.take('1')) && close(scan);
  }
}
