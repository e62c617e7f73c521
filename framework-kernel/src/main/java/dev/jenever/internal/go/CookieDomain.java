package dev.jenever.internal.go;

import java.util.regex.Pattern;

/** Says which domains net/http writes into a cookie. */
final class CookieDomain {

  /** Up to 63 characters that neither start nor end with a hyphen. */
  private static final String LABEL = "[A-Za-z0-9][A-Za-z0-9-]{0,62}(?<!-)";

  private static final Pattern NAME =
      Pattern.compile("\\.?(?:" + LABEL + "\\.)*(?:" + LABEL + ")?");

  private CookieDomain() {}

  static boolean isName(String domain) {
    return domain.length() <= 255 && hasLetter(domain) && NAME.matcher(domain).matches();
  }

  static boolean isIpv4(String domain) {
    if (domain.indexOf(':') >= 0) {
      return false;
    }
    try {
      return IpAddress.parse(domain).length == 4;
    } catch (GoTextException e) {
      return false;
    }
  }

  private static boolean hasLetter(String domain) {
    return domain.chars().anyMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z');
  }
}
