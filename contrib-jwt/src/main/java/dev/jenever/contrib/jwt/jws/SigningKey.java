package dev.jenever.contrib.jwt.jws;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import dev.jenever.contrib.jwt.jws.TokenException.Reason;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A key that signs tokens, bound to the methods it is made for.
 *
 * <p>Immutable, safe for use by any thread; make it once, not per token. Counterpart of the key of
 * {@code Token.SignedString}, and of {@code jwt.ParseRSAPrivateKeyFromPEM} and its kin.
 */
public abstract class SigningKey {

  SigningKey() {}

  /**
   * Returns a key for {@code HS256}, {@code HS384} and {@code HS512}; the bytes are copied.
   *
   * @throws IllegalArgumentException when there are no bytes: anybody could sign
   */
  public static SigningKey hmac(byte[] secret) {
    return new AlgorithmSigningKey(EnumSet.of(Family.HMAC), Algorithms.hmac(secret));
  }

  /**
   * Returns a key of a pair: RSA for {@code RS…} and {@code PS…}, an elliptic curve for its {@code
   * ES…}, Ed25519 for {@code EdDSA}.
   *
   * @throws IllegalArgumentException when it is another kind of key, another curve, or RSA of less
   *     than 1024 bits
   */
  public static SigningKey of(PrivateKey key) {
    if (key instanceof RSAPrivateKey rsa) {
      return new AlgorithmSigningKey(
          EnumSet.of(Family.RSA, Family.RSA_PSS), Algorithms.rsa(null, rsa));
    }
    if (key instanceof ECPrivateKey ec) {
      return new AlgorithmSigningKey(EnumSet.of(Family.ECDSA), Algorithms.ecdsa(ec));
    }
    if (key instanceof EdECPrivateKey ed && ed.getParams().getName().equals("Ed25519")) {
      return new EdSigningKey(ed);
    }
    throw new IllegalArgumentException(
        "private key: "
            + requireNonNull(key, "key").getAlgorithm()
            + " (expected: RSA, elliptic curve or Ed25519)");
  }

  /**
   * Reads a private key: the first block of a text in PEM, which is a {@code PRIVATE KEY} (PKCS#8),
   * an {@code RSA PRIVATE KEY} (PKCS#1) or an {@code EC PRIVATE KEY} (SEC 1).
   *
   * @throws IllegalArgumentException when it is none, or as {@link #of} does
   */
  public static SigningKey pem(byte[] text) {
    return of(PrivateKeys.ofPem(text));
  }

  /**
   * Reads an encrypted private key: PKCS#8 by PBES2 with PBKDF2 and AES or Triple DES, in DER as Go
   * has it, or in PEM.
   *
   * @throws IllegalArgumentException when it is none, when the passphrase is another, or as {@link
   *     #of} does
   */
  public static SigningKey encrypted(byte[] text, String passphrase) {
    return of(PrivateKeys.ofEncrypted(text, passphrase));
  }

  /** Returns the methods that this key is made for. */
  public abstract Set<SigningMethod> methods();

  /**
   * Signs claims: the header is {@code {"alg":…,"typ":"JWT"}}.
   *
   * @param claims the members in any order; they are written as Go writes a map
   * @throws TokenException when the key is not made for the method
   * @throws dev.jenever.spi.JsonException when a claim has no JSON form
   */
  public String sign(SigningMethod method, Map<String, ? extends @Nullable Object> claims) {
    return sign(method, Map.of(), claims);
  }

  /**
   * Signs claims with further members of the header, such as {@code kid}.
   *
   * @param header members besides {@code alg}, which cannot be replaced; {@code typ} is {@code JWT}
   *     unless it is among them
   * @throws TokenException when the key is not made for the method
   * @throws dev.jenever.spi.JsonException when a member or a claim has no JSON form
   */
  public String sign(
      SigningMethod method,
      Map<String, ? extends @Nullable Object> header,
      Map<String, ? extends @Nullable Object> claims) {
    if (!methods().contains(method)) {
      throw refusal(method);
    }
    Map<String, @Nullable Object> all = new TreeMap<>();
    all.put("typ", "JWT");
    all.putAll(header);
    all.put("alg", method.alg());
    String first = Base64Url.encode(Json.write(all));
    String second = Base64Url.encode(Json.write(claims));
    byte[] signature = signature(method, first.getBytes(US_ASCII), second.getBytes(US_ASCII));
    return first + "." + second + "." + Base64Url.encode(signature);
  }

  /** Signs an encoded header and encoded claims, by a method that this key is made for. */
  abstract byte[] signature(SigningMethod method, byte[] header, byte[] claims);

  /** Returns whether this is a key of the kind that a family needs, of whatever size. */
  abstract boolean isFor(Family family);

  private TokenException refusal(SigningMethod method) {
    if (method == SigningMethod.NONE) {
      return new TokenException(
          "token is unverifiable: 'none' signature type is not allowed", Reason.UNVERIFIABLE);
    }
    // To Go, any private key could be one of Ed25519 until it is looked at.
    boolean almost = method == SigningMethod.EDDSA ? !isFor(Family.HMAC) : isFor(method.family());
    return new TokenException(
        almost ? "key is invalid" : "key is of invalid type: " + method.family().signingKey(),
        Reason.INVALID_KEY_TYPE);
  }
}
