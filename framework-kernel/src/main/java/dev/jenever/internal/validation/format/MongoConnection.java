package dev.jenever.internal.validation.format;

/** Connection strings of MongoDB. Stateless, safe for use by many threads. */
public final class MongoConnection {

  private static final int LONGEST_DATABASE = 64;

  private MongoConnection() {}

  /** Whether the text is one: scheme, perhaps a user, hosts, perhaps a database and options. */
  public static boolean isConnectionString(String text) {
    Scan scan = new Scan(text);
    if (!scan.take("mongodb+srv://") && !scan.take("mongodb://")) {
      return false;
    }
    String rest = scan.rest();
    int at = rest.lastIndexOf('@');
    return (at < 0 || isUser(rest.substring(0, at))) && isTarget(new Scan(rest.substring(at + 1)));
  }

  private static boolean isUser(String text) {
    Scan scan = new Scan(text);
    return scan.some(Chars::isAlnum)
        && scan.take(':')
        && scan.some(c -> Chars.isAlnum(c) || "$:/?#[]@".indexOf(c) >= 0)
        && scan.atEnd();
  }

  private static boolean isTarget(Scan scan) {
    do {
      if (!scan.some(MongoConnection::isHostChar) || !isOptionalPort(scan)) {
        return false;
      }
    } while (scan.take(','));
    if (scan.take('/') && !isDatabase(scan)) {
      return false;
    }
    return scan.atEnd() || isOptions(scan);
  }

  private static boolean isHostChar(char c) {
    return Chars.isLower(c) || Chars.isDigit(c) || c == '.' || c == '-';
  }

  private static boolean isOptionalPort(Scan scan) {
    return !scan.take(':') || scan.some(Chars::isDigit);
  }

  private static boolean isDatabase(Scan scan) {
    int length = scan.skip(c -> Chars.isLetter(c) || c == '-' || c == '_');
    return length > 0 && length <= LONGEST_DATABASE;
  }

  private static boolean isOptions(Scan scan) {
    boolean first = scan.take('?') && scan.some(Chars::isLetter) && isOptionValue(scan);
    while (first && scan.take('&')) {
      if (scan.some(Chars::isAlnum) && !isOptionValue(scan)) {
        return false;
      }
    }
    return first && scan.atEnd();
  }

  private static boolean isOptionValue(Scan scan) {
    return scan.take('=') && scan.some(Chars::isAlnum);
  }
}
