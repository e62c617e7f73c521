package dev.jenever.benchmarks.jmh;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jenever.contrib.jwt.jws.Parser;
import dev.jenever.contrib.jwt.jws.SigningKey;
import dev.jenever.contrib.jwt.jws.SigningMethod;
import dev.jenever.contrib.jwt.jws.Token;
import dev.jenever.contrib.jwt.jws.VerificationKey;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Verifying tokens: the same one again and again, and each time another one; {@code tokens_test.go}
 * is the same by golang-jwt.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TokensBenchmark {

  private static final byte[] SECRET = "a secret of benchmarks, 40 bytes in all..".getBytes(UTF_8);

  /** More than any key remembers, unless nobody looks at the figures. */
  private static final int COUNT = Boolean.getBoolean("quick") ? 64 : 8192;

  private final Parser parser =
      Parser.builder()
          .validMethods(
              SigningMethod.HS256, SigningMethod.RS256, SigningMethod.ES256, SigningMethod.EDDSA)
          .build();

  /** By what tokens are signed. */
  @Param({"HS256", "RS256", "ES256", "EdDSA"})
  public String alg;

  private SigningKey secret;
  private VerificationKey key;
  private String[] tokens;
  private int next;

  /** Makes the keys and the tokens. */
  @Setup
  public void make() throws GeneralSecurityException {
    switch (alg) {
      case "RS256" -> pair("RSA", new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4));
      case "ES256" -> pair("EC", new ECGenParameterSpec("secp256r1"));
      case "EdDSA" -> pair("Ed25519", NamedParameterSpec.ED25519);
      default -> {
        secret = SigningKey.hmac(SECRET);
        key = VerificationKey.hmac(SECRET);
      }
    }
    SigningMethod method = SigningMethod.of(alg).orElseThrow();
    tokens =
        IntStream.range(0, COUNT)
            .mapToObj(i -> secret.sign(method, claims(i)))
            .toArray(String[]::new);
  }

  private void pair(String algorithm, AlgorithmParameterSpec parameters)
      throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    generator.initialize(parameters, new SecureRandom());
    KeyPair pair = generator.generateKeyPair();
    secret = SigningKey.of(pair.getPrivate());
    key = VerificationKey.of(pair.getPublic());
  }

  private static Map<String, Object> claims(int i) {
    return Map.of("exp", 4102444800L, "identity", "admin", "orig_iat", 1795349766L + i);
  }

  /** The same token again and again, as the requests of a client carry it. */
  @Benchmark
  public Token same() {
    return parser.parse(tokens[0], token -> key);
  }

  /** Another token each time. */
  @Benchmark
  public Token another() {
    return parser.parse(tokens[next++ & COUNT - 1], token -> key);
  }
}
