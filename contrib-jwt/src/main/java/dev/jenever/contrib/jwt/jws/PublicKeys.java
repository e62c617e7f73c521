package dev.jenever.contrib.jwt.jws;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;

/** Reads public keys: SPKI, certificates, PKCS#1. */
final class PublicKeys {

  private static final String WHAT = "public key: ";

  private PublicKeys() {}

  static PublicKey ofPem(byte[] text) {
    byte[] der =
        Pem.decode(text)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        WHAT + "no PEM (expected: PUBLIC KEY, CERTIFICATE or RSA PUBLIC KEY)"));
    try {
      return ofDer(der);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalArgumentException(WHAT + e.getMessage(), e);
    }
  }

  private static PublicKey ofDer(byte[] der) throws GeneralSecurityException {
    Der key = Der.of(der).enter(Der.SEQUENCE);
    if (key.tag() == Der.INTEGER) {
      return KeyFactory.getInstance("RSA")
          .generatePublic(new RSAPublicKeySpec(key.integer(), key.integer()));
    }
    Der first = key.enter(Der.SEQUENCE);
    if (key.tag() == Der.BIT_STRING) {
      return KeyFactory.getInstance(KeyKinds.nameOf(first.objectId()))
          .generatePublic(new X509EncodedKeySpec(der));
    }
    return CertificateFactory.getInstance("X.509")
        .generateCertificate(new ByteArrayInputStream(der))
        .getPublicKey();
  }
}
