package dev.jenever.internal.undertow;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** Puts the older forms of private keys into PKCS #8, the only one the JDK reads. */
final class Pkcs8 {

  private static final byte[] VERSION_0 = {2, 1, 0};

  /** rsaEncryption, 1.2.840.113549.1.1.1, and no parameters. */
  private static final byte[] RSA = {6, 9, 42, -122, 72, -122, -9, 13, 1, 1, 1, 5, 0};

  /** ecPublicKey, 1.2.840.10045.2.1. */
  private static final byte[] EC = {6, 7, 42, -122, 72, -50, 61, 2, 1};

  private static final int SEQUENCE = 0x30;
  private static final int OCTET_STRING = 0x04;
  private static final int PARAMETERS = 0xA0;

  private Pkcs8() {}

  /**
   * Returns a key in PKCS #8.
   *
   * @param type the kind of the PEM block
   * @param parameters the curve, when the PEM file has it in a block of its own
   */
  static byte[] wrap(String type, byte[] key, byte[] parameters) throws IOException {
    return switch (type) {
      case "PRIVATE KEY" -> key;
      case "RSA PRIVATE KEY" -> wrap(RSA, key);
      case "EC PRIVATE KEY" -> wrap(concat(EC, curve(key, parameters)), key);
      default -> throw new IOException("tls: " + type + " (expected: a key without a password)");
    };
  }

  private static byte[] wrap(byte[] algorithm, byte[] key) {
    return der(SEQUENCE, concat(VERSION_0, der(SEQUENCE, algorithm), der(OCTET_STRING, key)));
  }

  /** Returns the curve from within an EC key: RFC 5915, section 3. */
  private static byte[] curve(byte[] key, byte[] parameters) throws IOException {
    int at = contentAt(key, 0);
    while (at < key.length) {
      int content = contentAt(key, at);
      int end = content + lengthAt(key, at);
      if ((key[at] & 0xFF) == PARAMETERS) {
        return Arrays.copyOfRange(key, content, end);
      }
      at = end;
    }
    if (parameters.length == 0) {
      throw new IOException("tls: EC PRIVATE KEY: no curve (expected: its parameters)");
    }
    return parameters;
  }

  private static int contentAt(byte[] der, int at) {
    return at + 2 + ((der[at + 1] & 0x80) == 0 ? 0 : der[at + 1] & 0x7F);
  }

  private static int lengthAt(byte[] der, int at) {
    int first = der[at + 1] & 0xFF;
    if (first < 0x80) {
      return first;
    }
    int length = 0;
    for (int i = 0; i < (first & 0x7F); i++) {
      length = length << 8 | der[at + 2 + i] & 0xFF;
    }
    return length;
  }

  private static byte[] der(int tag, byte[] content) {
    int n = content.length;
    byte[] head =
        n < 0x80
            ? new byte[] {(byte) tag, (byte) n}
            : n < 0x100
                ? new byte[] {(byte) tag, (byte) 0x81, (byte) n}
                : new byte[] {(byte) tag, (byte) 0x82, (byte) (n >> 8), (byte) n};
    return concat(head, content);
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
