package dev.jenever.contrib.jwt.jws;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.util.Map;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Decrypts keys in PKCS#8: a password makes the key of a block cipher by PBKDF2.
 *
 * <p>The JDK does it too, but only for passphrases in ASCII and for some of the ciphers.
 */
final class Pbes2 {

  private static final String PBES2 = "2a864886f70d01050d";
  private static final String PBKDF2 = "2a864886f70d01050c";
  private static final String HMAC_SHA1 = "2a864886f70d0207";
  private static final BigInteger MOST_ROUNDS = BigInteger.valueOf(10_000_000);

  private static final Map<String, String> HASHES =
      Map.of(
          HMAC_SHA1,
          "SHA1",
          "2a864886f70d0208",
          "SHA224",
          "2a864886f70d0209",
          "SHA256",
          "2a864886f70d020a",
          "SHA384",
          "2a864886f70d020b",
          "SHA512");

  private static final Map<String, CipherKind> CIPHERS =
      Map.of(
          "608648016503040102", new CipherKind("AES", 128),
          "608648016503040116", new CipherKind("AES", 192),
          "60864801650304012a", new CipherKind("AES", 256),
          "2a864886f70d0307", new CipherKind("DESede", 192));

  private Pbes2() {}

  static byte[] decrypt(byte[] der, String passphrase) throws GeneralSecurityException {
    Der encrypted = Der.of(der).enter(Der.SEQUENCE);
    if (encrypted.tag() != Der.SEQUENCE) {
      throw new IllegalArgumentException("is not encrypted (expected: encrypted PKCS#8)");
    }
    Der scheme = encrypted.enter(Der.SEQUENCE);
    require("encryption", scheme.objectId(), PBES2, "PBES2");
    Der parameters = scheme.enter(Der.SEQUENCE);
    Derivation derivation = Derivation.of(parameters.enter(Der.SEQUENCE));
    Der cipher = parameters.enter(Der.SEQUENCE);
    CipherKind kind = known("cipher", CIPHERS, cipher.objectId());
    byte[] iv = cipher.bytes(Der.OCTET_STRING);
    byte[] key = derivation.key(passphrase, kind.bits);
    return kind.decrypt(key, iv, encrypted.bytes(Der.OCTET_STRING));
  }

  private static void require(String what, String actual, String expected, String name) {
    if (!actual.equals(expected)) {
      throw new IllegalArgumentException(what + " 0x" + actual + " (expected: " + name + ")");
    }
  }

  private static <T> T known(String what, Map<String, T> all, String objectId) {
    T found = all.get(objectId);
    if (found == null) {
      throw new IllegalArgumentException(
          what + " 0x" + objectId + " (expected: one of " + all.values() + ")");
    }
    return found;
  }

  /** How a password becomes a key. */
  private record Derivation(byte[] salt, int rounds, String hash) {

    static Derivation of(Der function) {
      require("key derivation", function.objectId(), PBKDF2, "PBKDF2");
      Der parameters = function.enter(Der.SEQUENCE);
      byte[] salt = parameters.bytes(Der.OCTET_STRING);
      BigInteger rounds = parameters.integer();
      if (rounds.signum() <= 0 || rounds.compareTo(MOST_ROUNDS) > 0) {
        throw new IllegalArgumentException(
            "rounds: " + rounds + " (expected: 1 to " + MOST_ROUNDS + ")");
      }
      if (parameters.tag() == Der.INTEGER) {
        parameters.integer();
      }
      String hash =
          parameters.tag() == Der.SEQUENCE ? parameters.enter(Der.SEQUENCE).objectId() : HMAC_SHA1;
      return new Derivation(salt, rounds.intValueExact(), known("hash", HASHES, hash));
    }

    byte[] key(String passphrase, int bits) throws GeneralSecurityException {
      PBEKeySpec spec = new PBEKeySpec(passphrase.toCharArray(), salt, rounds, bits);
      try {
        return SecretKeyFactory.getInstance("PBKDF2WithHmac" + hash)
            .generateSecret(spec)
            .getEncoded();
      } finally {
        spec.clearPassword();
      }
    }
  }

  /** A block cipher in chaining mode. */
  private record CipherKind(String name, int bits) {

    byte[] decrypt(byte[] key, byte[] iv, byte[] data) throws GeneralSecurityException {
      Cipher cipher = Cipher.getInstance(name + "/CBC/PKCS5Padding");
      cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, name), new IvParameterSpec(iv));
      try {
        return cipher.doFinal(data);
      } catch (BadPaddingException e) {
        throw new IllegalArgumentException("wrong passphrase", e);
      }
    }

    @Override
    public String toString() {
      return name + "-" + bits;
    }
  }
}
