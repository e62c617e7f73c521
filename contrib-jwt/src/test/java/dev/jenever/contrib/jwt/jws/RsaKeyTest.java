package dev.jenever.contrib.jwt.jws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The short way to the JDK finds what java-jwt finds. */
class RsaKeyTest {

  private final RSAPublicKey open = (RSAPublicKey) PublicKeys.ofPem(TestKeys.file("rsa-spki.pem"));
  private final VerificationKey direct = new RsaKey(open);
  private final VerificationKey byJavaJwt =
      new AlgorithmKey(EnumSet.of(Family.RSA, Family.RSA_PSS), Algorithms.rsa(open, null));

  @ParameterizedTest
  @EnumSource(names = {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512"})
  void agreesOnGoodSignatures(SigningMethod method) {
    for (int i = 0; i < 50; i++) {
      SignedText token = token(method, i);

      assertThat(direct.verifies(token, method)).isTrue();
      assertThat(byJavaJwt.verifies(token, method)).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"RS256", "RS384", "RS512"})
  void agreesOnSignaturesOfAllLengthsAndOnChangedOnes(SigningMethod method) {
    SignedText good = token(method, 1);
    byte[] signature = good.signature();
    for (int length = 0; length <= signature.length + 2; length++) {
      agree(with(good, Arrays.copyOf(signature, length)), method, length == signature.length);
    }
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 500; i++) {
      byte[] changed = signature.clone();
      changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
      agree(with(good, changed), method, false);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"RS256", "RS384", "RS512"})
  void agreesOnSignaturesByOtherMethods(SigningMethod method) {
    for (SigningMethod other : SigningMethod.values()) {
      if (other.family() == Family.RSA || other.family() == Family.RSA_PSS) {
        agree(token(other, 7), method, other == method);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"RS256", "EDDSA"})
  void manyThreadsDoNotDisturbEachOther(SigningMethod method) {
    VerificationKey key =
        method == SigningMethod.RS256
            ? direct
            : new EdKey(PublicKeys.ofPem(TestKeys.file("ed25519-spki.pem")));
    SignedText good = token(method, 1);
    SignedText bad = with(token(method, 2), good.signature());

    assertThat(
            IntStream.range(0, 4_000)
                .parallel()
                .filter(i -> key.verifies(i % 2 == 0 ? good : bad, method) != (i % 2 == 0)))
        .isEmpty();
  }

  private void agree(SignedText token, SigningMethod method, boolean expected) {
    assertThat(direct.verifies(token, method)).isEqualTo(expected);
    assertThat(byJavaJwt.verifies(token, method)).isEqualTo(expected);
  }

  private static SignedText token(SigningMethod method, int i) {
    String raw = TestKeys.signing(method).sign(method, Map.of("i", i));
    byte[] bytes = raw.getBytes(UTF_8);
    int claimsEnd = raw.lastIndexOf('.');
    byte[] signature = new Base64Url(false, true).decode(bytes, claimsEnd + 1, bytes.length);
    return new SignedText(bytes, raw.indexOf('.'), claimsEnd, signature);
  }

  /** Returns a token with another signature, in its text too. */
  private static SignedText with(SignedText token, byte[] signature) {
    String signed = new String(token.bytes(), 0, token.claimsEnd(), UTF_8);
    byte[] bytes = (signed + "." + Base64Url.encode(signature)).getBytes(UTF_8);
    return new SignedText(bytes, token.headerEnd(), token.claimsEnd(), signature);
  }
}
