package dev.jenever.contrib.jwt.jws;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Checks signatures of RSA: {@code PS…} by java-jwt, {@code RS…} by the same class of the JDK that
 * java-jwt asks, without texts and look-ups on the way; and those of the keys that nearly everybody
 * has without that class too.
 */
final class RsaKey extends VerificationKey {

  private static final int USUAL_BITS = 2048;

  private final VerificationKey byAlgorithms;
  private final Map<SigningMethod, Predicate<SignedText>> direct =
      new EnumMap<>(SigningMethod.class);

  RsaKey(RSAPublicKey key) {
    byAlgorithms =
        new AlgorithmKey(EnumSet.of(Family.RSA, Family.RSA_PSS), Algorithms.rsa(key, null));
    if (isUsual(key)) {
      direct.put(SigningMethod.RS256, Pkcs1Signature.sha256(key)::verifies);
      direct.put(SigningMethod.RS384, Pkcs1Signature.sha384(key)::verifies);
      direct.put(SigningMethod.RS512, Pkcs1Signature.sha512(key)::verifies);
    } else {
      direct.put(SigningMethod.RS256, new ReusedSignature("SHA256withRSA", key)::verifies);
      direct.put(SigningMethod.RS384, new ReusedSignature("SHA384withRSA", key)::verifies);
      direct.put(SigningMethod.RS512, new ReusedSignature("SHA512withRSA", key)::verifies);
    }
  }

  /** Returns whether the JDK made a key and verifies with it, and it is as nearly all are. */
  private static boolean isUsual(RSAPublicKey key) {
    return key.getClass().getModule() == RSAPublicKey.class.getModule()
        && key.getModulus().bitLength() == USUAL_BITS
        && key.getModulus().testBit(0)
        && key.getPublicExponent().equals(RSAKeyGenParameterSpec.F4)
        && providerOf(key).equals("SunRsaSign");
  }

  private static String providerOf(RSAPublicKey key) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initVerify(key);
      return signature.getProvider().getName();
    } catch (GeneralSecurityException e) {
      return "";
    }
  }

  @Override
  public Set<SigningMethod> methods() {
    return byAlgorithms.methods();
  }

  @Override
  boolean isFor(Family family) {
    return byAlgorithms.isFor(family);
  }

  @Override
  boolean verifies(SignedText token, SigningMethod method) {
    Predicate<SignedText> signature = direct.get(method);
    return signature == null ? byAlgorithms.verifies(token, method) : signature.test(token);
  }
}
