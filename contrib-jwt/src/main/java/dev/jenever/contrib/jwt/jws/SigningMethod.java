package dev.jenever.contrib.jwt.jws;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The methods a token can be signed with, by their names in the header {@code alg}.
 *
 * <p>Counterpart of {@code jwt.SigningMethod} and the methods that golang-jwt registers.
 */
public enum SigningMethod {
  /** No signature. Known so that it can be refused by its name: nothing signs or verifies it. */
  NONE("none", Family.NONE, 0),
  /** HMAC with SHA-256. */
  HS256("HS256", Family.HMAC, 256),
  /** HMAC with SHA-384. */
  HS384("HS384", Family.HMAC, 384),
  /** HMAC with SHA-512. */
  HS512("HS512", Family.HMAC, 512),
  /** RSASSA-PKCS1-v1_5 with SHA-256. */
  RS256("RS256", Family.RSA, 256),
  /** RSASSA-PKCS1-v1_5 with SHA-384. */
  RS384("RS384", Family.RSA, 384),
  /** RSASSA-PKCS1-v1_5 with SHA-512. */
  RS512("RS512", Family.RSA, 512),
  /** RSASSA-PSS with SHA-256. */
  PS256("PS256", Family.RSA_PSS, 256),
  /** RSASSA-PSS with SHA-384. */
  PS384("PS384", Family.RSA_PSS, 384),
  /** RSASSA-PSS with SHA-512. */
  PS512("PS512", Family.RSA_PSS, 512),
  /** ECDSA on P-256 with SHA-256. */
  ES256("ES256", Family.ECDSA, 256),
  /** ECDSA on P-384 with SHA-384. */
  ES384("ES384", Family.ECDSA, 384),
  /** ECDSA on P-521 with SHA-512. */
  ES512("ES512", Family.ECDSA, 512),
  /** Ed25519. */
  EDDSA("EdDSA", Family.EDDSA, 512);

  private static final Map<String, SigningMethod> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(SigningMethod::alg, Function.identity()));

  private final String alg;
  private final Family family;
  private final int hashBits;

  SigningMethod(String alg, Family family, int hashBits) {
    this.alg = alg;
    this.family = family;
    this.hashBits = hashBits;
  }

  /** Returns the method of a name, empty if there is none; upper and lower case differ. */
  public static Optional<SigningMethod> of(String alg) {
    return Optional.ofNullable(BY_NAME.get(alg));
  }

  /** Returns the name of the method in a header: {@code "HS256"}, {@code "EdDSA"}. */
  public String alg() {
    return alg;
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return alg;
  }

  Family family() {
    return family;
  }

  int hashBits() {
    return hashBits;
  }
}
