package dev.jenever.contrib.jwt.jws;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What was signed, and the signature.
 *
 * @param bytes the bytes of the token
 * @param headerEnd where the first dot is
 * @param claimsEnd where the second dot is
 * @param signature the decoded signature
 */
record SignedText(byte[] bytes, int headerEnd, int claimsEnd, byte[] signature) {

  /** Returns the header as it stands in the token. */
  byte[] header() {
    return Arrays.copyOf(bytes, headerEnd);
  }

  /** Returns the claims as they stand in the token. */
  byte[] claims() {
    return Arrays.copyOfRange(bytes, headerEnd + 1, claimsEnd);
  }

  /** Returns the header as it stands in the token. */
  String headerText() {
    return new String(bytes, 0, headerEnd, StandardCharsets.ISO_8859_1);
  }

  /** Returns the signature in base64: as it stands in the token, unless there is more in it. */
  String signatureText() {
    int digits = (signature.length * 8 + 5) / 6;
    return bytes.length - claimsEnd - 1 == digits
        ? new String(bytes, claimsEnd + 1, digits, StandardCharsets.ISO_8859_1)
        : Base64Url.encode(signature);
  }

  /** Returns the claims as they stand in the token. */
  String claimsText() {
    return new String(bytes, headerEnd + 1, claimsEnd - headerEnd - 1, StandardCharsets.ISO_8859_1);
  }
}
