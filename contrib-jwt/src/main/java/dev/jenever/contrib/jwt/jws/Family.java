package dev.jenever.contrib.jwt.jws;

/** Methods that share a kind of key, with what Go says when a key or a signature is wrong. */
enum Family {
  NONE("", "", ""),
  HMAC("signature is invalid", "HMAC verify expects []byte", "HMAC sign expects []byte"),
  RSA(
      "crypto/rsa: verification error",
      "RSA verify expects *rsa.PublicKey",
      "RSA sign expects *rsa.PrivateKey"),
  RSA_PSS(
      "crypto/rsa: verification error",
      "RSA-PSS verify expects *rsa.PublicKey",
      "RSA-PSS sign expects *rsa.PrivateKey"),
  ECDSA(
      "crypto/ecdsa: verification error",
      "ECDSA verify expects *ecdsa.PublicKey",
      "ECDSA sign expects *ecdsa.PrivateKey"),
  EDDSA(
      "ed25519: verification error",
      "Ed25519 verify expects ed25519.PublicKey",
      "Ed25519 sign expects crypto.Signer");

  private final String mismatch;
  private final String verificationKey;
  private final String signingKey;

  Family(String mismatch, String verificationKey, String signingKey) {
    this.mismatch = mismatch;
    this.verificationKey = verificationKey;
    this.signingKey = signingKey;
  }

  /** Returns whether release 4 looks at the key before it looks at the signature. */
  boolean looksAtKeyFirst() {
    return this == HMAC || this == EDDSA || this == NONE;
  }

  /** Returns what is said of a signature that is not that of the token. */
  String mismatch() {
    return mismatch;
  }

  /** Returns what is said of a key of another family that should verify. */
  String verificationKey() {
    return verificationKey;
  }

  /** Returns what is said of a key of another family that should sign. */
  String signingKey() {
    return signingKey;
  }
}
