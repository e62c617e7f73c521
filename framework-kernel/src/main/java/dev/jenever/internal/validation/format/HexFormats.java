package dev.jenever.internal.validation.format;

/** Digests and identifiers of a fixed number of characters. Stateless, safe for many threads. */
public final class HexFormats {

  private static final int UUID_LENGTH = 36;
  private static final int ULID_LENGTH = 26;

  private HexFormats() {}

  /** So many lower-case hexadecimal digits. */
  public static boolean isDigest(String text, int digits) {
    return Chars.all(text, digits, Chars::isLowerHex);
  }

  /** A UUID in lower case. */
  public static boolean isUuid(String text) {
    return isUuid(text, Chars::isLowerHex);
  }

  /** A UUID in either case. */
  public static boolean isUuidAnyCase(String text) {
    return isUuid(text, Chars::isHex);
  }

  /** Whether a UUID is of the version; versions 4 and 5 must say the variant too. */
  public static boolean hasVersion(String uuid, char version) {
    boolean variant = version == '3' || "89abAB".indexOf(uuid.charAt(19)) >= 0;
    return variant && uuid.charAt(14) == version;
  }

  private static boolean isUuid(String text, Chars.Set digits) {
    if (text.length() != UUID_LENGTH) {
      return false;
    }
    for (int i = 0; i < UUID_LENGTH; i++) {
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      if (dash ? text.charAt(i) != '-' : !digits.has(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** A ULID: 26 characters of Crockford's alphabet, in either case. */
  public static boolean isUlid(String text) {
    return Chars.all(text, ULID_LENGTH, HexFormats::isCrockford);
  }

  // The long s and the Kelvin sign are S and K to an expression that ignores case.
  private static boolean isCrockford(char c) {
    return (Chars.isAlnum(c) && "ILOUilou".indexOf(c) < 0) || c == '\u017F' || c == '\u212A';
  }

  /** The 24 lower-case digits of a MongoDB object id. */
  public static boolean isMongoId(String text) {
    return isDigest(text, 24);
  }
}
