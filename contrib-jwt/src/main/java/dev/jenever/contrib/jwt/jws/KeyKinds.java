package dev.jenever.contrib.jwt.jws;

import java.util.Map;

/** The names that the JDK has for the kinds of keys. */
final class KeyKinds {

  /** Content of the object id of RSA. */
  static final String RSA = "2a864886f70d010101";

  /** Content of the object id of elliptic curves. */
  static final String EC = "2a8648ce3d0201";

  private static final Map<String, String> NAMES =
      Map.of(RSA, "RSA", EC, "EC", "2b6570", "Ed25519");

  private KeyKinds() {}

  static String nameOf(String objectId) {
    String name = NAMES.get(objectId);
    if (name == null) {
      throw new IllegalArgumentException(
          "kind 0x" + objectId + " (expected: RSA, elliptic curve or Ed25519)");
    }
    return name;
  }
}
