package dev.jenever.contrib.jwt.jws;

import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Checks signatures of RSASSA-PKCS1-v1_5 by the steps of RFC 8017, 8.2.2: what a signature opens to
 * is compared, as a whole, with the two texts it may be. There is no secret in it.
 *
 * <p>The second text leaves out the parameters of the hash, which are none; the JDK takes it too.
 */
final class Pkcs1Signature {

  private final BigInteger modulus;
  private final BigInteger exponent;
  private final ReusedDigest hash;
  private final int length;
  private final byte[] text;
  private final byte[] textWithoutParameters;

  private Pkcs1Signature(RSAPublicKey key, int hashBits, int hashId) {
    modulus = key.getModulus();
    exponent = key.getPublicExponent();
    hash = new ReusedDigest("SHA-" + hashBits);
    length = (modulus.bitLength() + 7) / 8;
    text = padded(length, hashBits / 8, hashId, "0500");
    textWithoutParameters = padded(length, hashBits / 8, hashId, "");
  }

  static Pkcs1Signature sha256(RSAPublicKey key) {
    return new Pkcs1Signature(key, 256, 1);
  }

  static Pkcs1Signature sha384(RSAPublicKey key) {
    return new Pkcs1Signature(key, 384, 2);
  }

  static Pkcs1Signature sha512(RSAPublicKey key) {
    return new Pkcs1Signature(key, 512, 3);
  }

  /** Returns {@code 00 01 FF … FF 00}, the identifier of the hash, and room for the hash. */
  private static byte[] padded(int length, int hashLength, int hashId, String parameters) {
    int more = parameters.length() / 2;
    String identifier =
        String.format(
            "30%02x30%02x06096086480165030402%02x%s04%02x",
            15 + more + hashLength, 11 + more, hashId, parameters, hashLength);
    byte[] end = HexFormat.of().parseHex("00" + identifier + "00".repeat(hashLength));
    byte[] text = new byte[length];
    Arrays.fill(text, 2, length - end.length, (byte) 0xff);
    text[1] = 1;
    System.arraycopy(end, 0, text, length - end.length, end.length);
    return text;
  }

  /** Returns whether the key has signed a token. */
  boolean verifies(SignedText token) {
    byte[] signature = token.signature();
    if (signature.length != length) {
      return false;
    }
    BigInteger number = new BigInteger(1, signature);
    if (number.compareTo(modulus) >= 0) {
      return false;
    }
    BigInteger opened = number.modPow(exponent, modulus);
    byte[] digest = hash.of(token.bytes(), token.claimsEnd());
    return opened.equals(number(text, digest))
        || opened.equals(number(textWithoutParameters, digest));
  }

  private static BigInteger number(byte[] text, byte[] digest) {
    byte[] whole = text.clone();
    System.arraycopy(digest, 0, whole, whole.length - digest.length, digest.length);
    return new BigInteger(1, whole);
  }
}
