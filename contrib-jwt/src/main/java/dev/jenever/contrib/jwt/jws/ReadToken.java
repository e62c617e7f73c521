package dev.jenever.contrib.jwt.jws;

/**
 * A token and where its parts are.
 *
 * @param token what has been read
 * @param bytes its bytes
 * @param headerEnd where the first dot is
 * @param claimsEnd where the second dot is
 */
record ReadToken(Token token, byte[] bytes, int headerEnd, int claimsEnd) {

  SignedText signedWith(byte[] signature) {
    return new SignedText(bytes, headerEnd, claimsEnd, signature);
  }
}
