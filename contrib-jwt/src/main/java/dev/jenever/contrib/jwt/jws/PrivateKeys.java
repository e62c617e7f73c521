package dev.jenever.contrib.jwt.jws;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HexFormat;

/** Reads private keys: PKCS#8, encrypted or not, PKCS#1, SEC 1. */
final class PrivateKeys {

  private static final String WHAT = "private key: ";
  private static final byte[] ZERO = {Der.INTEGER, 1, 0};
  private static final byte[] NULL = {5, 0};

  private PrivateKeys() {}

  static PrivateKey ofPem(byte[] text) {
    byte[] der =
        Pem.decode(text)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        WHAT
                            + "no PEM (expected: PRIVATE KEY, RSA PRIVATE KEY or EC PRIVATE KEY)"));
    return named(() -> ofDer(der));
  }

  /** Reads encrypted PKCS#8, in DER or in PEM. */
  static PrivateKey ofEncrypted(byte[] text, String passphrase) {
    return named(() -> ofDer(Pbes2.decrypt(Pem.decode(text).orElse(text), passphrase)));
  }

  private static PrivateKey named(Reading reading) {
    try {
      return reading.read();
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalArgumentException(WHAT + e.getMessage(), e);
    }
  }

  private static PrivateKey ofDer(byte[] der) throws GeneralSecurityException {
    Der key = Der.of(der).enter(Der.SEQUENCE);
    if (key.tag() == Der.SEQUENCE) {
      throw new IllegalArgumentException("is encrypted (expected: a passphrase)");
    }
    BigInteger version = key.integer();
    return switch (key.tag()) {
      case Der.INTEGER -> ofPkcs8(KeyKinds.RSA, pkcs8(KeyKinds.RSA, NULL, der));
      case Der.OCTET_STRING -> ofPkcs8(KeyKinds.EC, pkcs8(KeyKinds.EC, curve(key), der));
      case Der.SEQUENCE -> ofPkcs8(key.enter(Der.SEQUENCE).objectId(), der);
      default ->
          throw new IllegalArgumentException(
              "version " + version + " of something else (expected: PKCS#8, PKCS#1 or SEC 1)");
    };
  }

  private static PrivateKey ofPkcs8(String kind, byte[] der) throws GeneralSecurityException {
    return KeyFactory.getInstance(KeyKinds.nameOf(kind))
        .generatePrivate(new PKCS8EncodedKeySpec(der));
  }

  /** Returns the object id of the curve, the whole element, of a key in SEC 1. */
  private static byte[] curve(Der key) {
    key.bytes(Der.OCTET_STRING);
    return Der.element(Der.OBJECT_ID, key.enter(Der.PARAMETERS).bytes(Der.OBJECT_ID));
  }

  private static byte[] pkcs8(String kind, byte[] parameters, byte[] key) {
    byte[] kindId = Der.element(Der.OBJECT_ID, HexFormat.of().parseHex(kind));
    return Der.element(
        Der.SEQUENCE,
        ZERO,
        Der.element(Der.SEQUENCE, kindId, parameters),
        Der.element(Der.OCTET_STRING, key));
  }

  /** One way to read a key. */
  private interface Reading {
    PrivateKey read() throws GeneralSecurityException;
  }
}
