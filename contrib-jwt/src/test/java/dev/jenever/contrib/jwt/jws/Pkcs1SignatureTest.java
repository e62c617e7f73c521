package dev.jenever.contrib.jwt.jws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a signature opens to is one of two texts, and whatever is like them is not; java-jwt agrees.
 */
class Pkcs1SignatureTest {

  private static final RSAPublicKey OPEN =
      (RSAPublicKey) PublicKeys.ofPem(TestKeys.file("rsa-spki.pem"));
  private static final RSAPrivateKey SECRET =
      (RSAPrivateKey) PrivateKeys.ofPem(TestKeys.file("rsa-pkcs8.pem"));
  private static final BigInteger MODULUS = OPEN.getModulus();
  private static final int LENGTH = MODULUS.bitLength() / 8;
  private static final VerificationKey DIRECT = new RsaKey(OPEN);
  private static final VerificationKey BY_JAVA_JWT = byJavaJwt(OPEN);
  private static final String SIGNED = "e30.e30";

  private static final String ID_256 = "0609608648016503040201";
  private static final String ID_384 = "0609608648016503040202";
  private static final String ID_512 = "0609608648016503040203";

  static Stream<Arguments> texts() {
    String hash = hash("SHA-256");
    String right = "3031300d" + ID_256 + "05000420" + hash;
    return Stream.of(
        Arguments.of("the text", block(right), true),
        Arguments.of("no parameters", block("302f300b" + ID_256 + "0420" + hash), true),
        Arguments.of("another hash", block(right.replace(hash, hash("SHA-512/256"))), false),
        Arguments.of("name of SHA-384", block(right.replace(ID_256, ID_384)), false),
        Arguments.of("name of SHA-512", block(right.replace(ID_256, ID_512)), false),
        Arguments.of("SHA-384", block("3041300d" + ID_384 + "05000430" + hash("SHA-384")), false),
        Arguments.of("SHA-512", block("3051300d" + ID_512 + "05000440" + hash("SHA-512")), false),
        Arguments.of("SHA-1", block("3021300906052b0e03021a05000414" + hash("SHA-1")), false),
        Arguments.of("the hash alone", block(hash), false),
        Arguments.of("the hash in its string alone", block("0420" + hash), false),
        Arguments.of("nothing", block(""), false),
        Arguments.of(
            "long length outside", block("308131300d" + ID_256 + "05000420" + hash), false),
        Arguments.of("long length inside", block("303230810d" + ID_256 + "05000420" + hash), false),
        Arguments.of(
            "long length of a name",
            block("3032300e" + ID_256.replace("0609", "068109") + "05000420" + hash),
            false),
        Arguments.of(
            "long length of nothing", block("3032300e" + ID_256 + "0581000420" + hash), false),
        Arguments.of(
            "long length of the hash", block("3032300d" + ID_256 + "0500048120" + hash), false),
        Arguments.of(
            "two bytes of length", block("30820031300d" + ID_256 + "05000420" + hash), false),
        Arguments.of("open length", block("3080300d" + ID_256 + "05000420" + hash + "0000"), false),
        Arguments.of(
            "open length inside", block("30333080" + ID_256 + "050000000420" + hash), false),
        Arguments.of(
            "parts of a string", block("3033300d" + ID_256 + "050024220420" + hash), false),
        Arguments.of(
            "parameters with a byte", block("3032300e" + ID_256 + "0501000420" + hash), false),
        Arguments.of("other parameters", block("3031300d" + ID_256 + "30000420" + hash), false),
        Arguments.of("more parameters", block("3033300f" + ID_256 + "050005000420" + hash), false),
        Arguments.of("a bit string", block("3032300d" + ID_256 + "0500032100" + hash), false),
        Arguments.of("a set", block("3131300d" + ID_256 + "05000420" + hash), false),
        Arguments.of(
            "more in the sequence", block("3033300d" + ID_256 + "05000420" + hash + "0500"), false),
        Arguments.of("more after it", block(right + "00"), false),
        Arguments.of("much after short padding", shortPadding(right, 8), false),
        Arguments.of("much after no padding", shortPadding(right, 0), false),
        Arguments.of("less padding", "000000" + block(right).substring(6), false),
        Arguments.of("padding of encryption", "0002" + block(right).substring(4), false),
        Arguments.of(
            "padding of zeros",
            "0000" + "00".repeat(LENGTH - 2 - right.length() / 2) + right,
            false),
        Arguments.of("first byte 0 of padding", "000100" + block(right).substring(6), false),
        Arguments.of("no end of padding", block(right).replace("ff00", "ffff"), false),
        Arguments.of("two ends of padding", block(right).replace("ffff0030", "ff000030"), false),
        Arguments.of("a byte before", "0101" + block(right).substring(4), false));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void onlyTwoTextsAreAccepted(String name, String text, boolean expected) {
    assertThat(text).as(name).hasSize(2 * LENGTH);

    agree(opensTo(new BigInteger(text, 16)), expected);
  }

  @Test
  void everyByteOfTheTextIsCompared() {
    byte[] text =
        HexFormat.of().parseHex(block("3031300d" + ID_256 + "05000420" + hash("SHA-256")));
    for (int i = 1; i < LENGTH; i++) {
      for (int bit : new int[] {1, 0x80}) {
        byte[] changed = text.clone();
        changed[i] ^= (byte) bit;

        agree(opensTo(new BigInteger(1, changed)), false);
      }
    }
  }

  @Test
  void numbersThatAreCongruentAreNotTheSame() {
    BigInteger room = BigInteger.ONE.shiftLeft(8 * LENGTH).subtract(MODULUS);
    SignedText small =
        IntStream.iterate(0, i -> i + 1)
            .mapToObj(i -> token(SIGNED + i, signature(SIGNED + i)))
            .filter(token -> new BigInteger(1, token.signature()).compareTo(room) < 0)
            .findFirst()
            .orElseThrow();
    BigInteger number = new BigInteger(1, small.signature());

    agree(small, true);
    agree(with(small, bytes(number.add(MODULUS), LENGTH)), false);
    agree(with(small, bytes(number.add(MODULUS), LENGTH + 1)), false);
    agree(with(small, bytes(MODULUS.subtract(number), LENGTH)), false);
  }

  @Test
  void zerosInFrontBelongToASignature() {
    SignedText zero =
        IntStream.iterate(0, i -> i + 1)
            .mapToObj(i -> token(SIGNED + i, signature(SIGNED + i)))
            .filter(token -> token.signature()[0] == 0)
            .findFirst()
            .orElseThrow();

    agree(zero, true);
    agree(with(zero, Arrays.copyOfRange(zero.signature(), 1, LENGTH)), false);
    agree(with(zero, bytes(new BigInteger(1, zero.signature()), LENGTH + 1)), false);
  }

  @Test
  void numbersThatOpenToThemselvesAreRefused() {
    for (BigInteger number :
        new BigInteger[] {
          BigInteger.ZERO,
          BigInteger.ONE,
          MODULUS.subtract(BigInteger.ONE),
          MODULUS,
          MODULUS.add(BigInteger.ONE),
          BigInteger.ONE.shiftLeft(8 * LENGTH).subtract(BigInteger.ONE)
        }) {
      agree(token(SIGNED, bytes(number, LENGTH)), false);
    }
  }

  @ParameterizedTest
  @CsvSource({"1024, 65537", "2047, 65537", "2048, 3", "2056, 65537", "3072, 65537"})
  void keysThatAreNotUsualAreUsedToo(int bits, int exponent) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(new RSAKeyGenParameterSpec(bits, BigInteger.valueOf(exponent)));
    var pair = generator.generateKeyPair();
    RSAPublicKey open = (RSAPublicKey) pair.getPublic();

    accepts(open, SigningKey.of(pair.getPrivate()));
  }

  @Test
  void keysBoundToPssVerifyNothingElse() throws GeneralSecurityException {
    PSSParameterSpec bound =
        new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);
    RSAPublicKey open =
        (RSAPublicKey)
            KeyFactory.getInstance("RSASSA-PSS")
                .generatePublic(new RSAPublicKeySpec(MODULUS, OPEN.getPublicExponent(), bound));
    SignedText token = token(SIGNED, signature(SIGNED));

    agree(token, true);
    assertThat(new RsaKey(open).verifies(token, SigningMethod.RS256)).isFalse();
    assertThat(byJavaJwt(open).verifies(token, SigningMethod.RS256)).isFalse();
  }

  @Test
  void keysOfOthersAreUsedToo() {
    accepts(new Foreign(MODULUS, OPEN.getPublicExponent()), SigningKey.of(SECRET));
  }

  private static void accepts(RSAPublicKey open, SigningKey secret) {
    String raw = secret.sign(SigningMethod.RS256, Map.of());
    int end = raw.lastIndexOf('.');
    byte[] bytes = raw.getBytes(UTF_8);
    byte[] signature = new Base64Url(false, true).decode(bytes, end + 1, bytes.length);
    SignedText good = token(raw.substring(0, end), signature);
    signature[signature.length - 1] ^= 1;
    SignedText bad = token(raw.substring(0, end), signature.clone());
    signature[signature.length - 1] ^= 1;

    assertThat(new RsaKey(open).verifies(good, SigningMethod.RS256)).isTrue();
    assertThat(byJavaJwt(open).verifies(good, SigningMethod.RS256)).isTrue();
    assertThat(new RsaKey(open).verifies(bad, SigningMethod.RS256)).isFalse();
    assertThat(byJavaJwt(open).verifies(bad, SigningMethod.RS256)).isFalse();
  }

  private static void agree(SignedText token, boolean expected) {
    assertThat(DIRECT.verifies(token, SigningMethod.RS256)).isEqualTo(expected);
    assertThat(BY_JAVA_JWT.verifies(token, SigningMethod.RS256)).isEqualTo(expected);
  }

  private static VerificationKey byJavaJwt(RSAPublicKey key) {
    return new AlgorithmKey(EnumSet.of(Family.RSA, Family.RSA_PSS), Algorithms.rsa(key, null));
  }

  /** Returns a block whose padding is right. */
  private static String block(String content) {
    return "0001" + "ff".repeat(LENGTH - 3 - content.length() / 2) + "00" + content;
  }

  /** Returns a block that goes on after its content. */
  private static String shortPadding(String content, int padding) {
    String start = "0001" + "ff".repeat(padding) + "00" + content;
    return start + "5a".repeat(LENGTH - start.length() / 2);
  }

  private static String hash(String algorithm) {
    return HexFormat.of().formatHex(digest(algorithm, SIGNED));
  }

  private static byte[] digest(String algorithm, String signed) {
    try {
      return MessageDigest.getInstance(algorithm).digest(signed.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] signature(String signed) {
    String hash = HexFormat.of().formatHex(digest("SHA-256", signed));
    String text = block("3031300d" + ID_256 + "05000420" + hash);
    return raise(new BigInteger(text, 16));
  }

  /** Returns a token whose signature opens to a number, by the secret key. */
  private static SignedText opensTo(BigInteger number) {
    return token(SIGNED, raise(number));
  }

  private static byte[] raise(BigInteger number) {
    assertThat(number).isLessThan(MODULUS);
    return bytes(number.modPow(SECRET.getPrivateExponent(), MODULUS), LENGTH);
  }

  private static byte[] bytes(BigInteger number, int length) {
    return HexFormat.of().parseHex(("%0" + 2 * length + "x").formatted(number));
  }

  private static SignedText with(SignedText token, byte[] signature) {
    return token(new String(token.bytes(), 0, token.claimsEnd(), UTF_8), signature);
  }

  private static SignedText token(String signed, byte[] signature) {
    byte[] bytes = (signed + "." + Base64Url.encode(signature)).getBytes(UTF_8);
    return new SignedText(bytes, signed.indexOf('.'), signed.length(), signature);
  }

  /** A key that the JDK did not make. */
  private record Foreign(BigInteger modulus, BigInteger exponent) implements RSAPublicKey {

    private static final long serialVersionUID = 1L;

    @Override
    public BigInteger getModulus() {
      return modulus;
    }

    @Override
    public BigInteger getPublicExponent() {
      return exponent;
    }

    @Override
    public String getAlgorithm() {
      return "RSA";
    }

    @Override
    public String getFormat() {
      return OPEN.getFormat();
    }

    @Override
    public byte[] getEncoded() {
      return OPEN.getEncoded();
    }
  }
}
