package dev.jenever.contrib.jwt.jws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whatever a client sends is a token or is refused in Go's words: nothing else is thrown. In the
 * checks the inputs in the resources are run. To look for new ones, one method at a time: {@code
 * JAZZER_FUZZ=1 mvn -pl contrib-jwt -am test -Djazzer.hooks=true -Dtest='ParserFuzzTest#anyText'
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class ParserFuzzTest {

  private static final VerificationKey SECRET = VerificationKey.hmac(TestKeys.SECRET);
  private static final KeyFunction KEYS =
      token ->
          switch (token.method().family()) {
            case NONE, HMAC -> SECRET;
            default -> Keys.PUBLIC.get(token.method().ordinal());
          };

  private static final List<Parser> PARSERS =
      Stream.of(GolangJwt.values())
          .map(release -> Parser.builder().release(release))
          .flatMap(
              options ->
                  Stream.of(
                      options.build(),
                      options.jsonNumbers().issuedAt().audience("a").issuer("i").build(),
                      options.paddingAllowed().strictDecoding().type("JWT").build()))
          .toList();

  /** Any text as a token. */
  @FuzzTest
  void anyText(byte[] input) {
    String raw = new String(input, UTF_8);
    for (Parser parser : PARSERS) {
      parse(parser, raw);
    }
  }

  /** Any header and any claims, signed with the right secret, so that claims are judged. */
  @FuzzTest
  void anyClaims(FuzzedDataProvider input) {
    boolean usual = input.consumeBoolean();
    byte[] header = usual ? "{\"alg\":\"HS256\"}".getBytes(UTF_8) : input.consumeBytes(200);
    String first = Base64Url.encode(header);
    String second = Base64Url.encode(input.consumeRemainingAsBytes());
    byte[] signature =
        SigningKey.hmac(TestKeys.SECRET)
            .signature(SigningMethod.HS256, first.getBytes(UTF_8), second.getBytes(UTF_8));
    String raw = first + "." + second + "." + Base64Url.encode(signature);
    for (Parser parser : PARSERS) {
      parse(parser, raw);
    }
  }

  /** Any text as a JWK set. */
  @FuzzTest
  void anyKeySet(byte[] input) {
    try {
      assertThat(JwkSet.read(input, true).size()).isNotNegative();
    } catch (IllegalArgumentException e) {
      assertThat(e)
          .hasMessageStartingWith("JWK set: ")
          .isNotInstanceOf(NumberFormatException.class);
    }
  }

  /** Any text as a key. */
  @FuzzTest
  void anyKeyFile(FuzzedDataProvider input) {
    String kind = input.pickValue(List.of("public", "private", "encrypted"));
    byte[] text = input.consumeRemainingAsBytes();
    try {
      assertThat(methods(kind, text)).isNotEmpty();
    } catch (IllegalArgumentException e) {
      assertThat(e)
          .hasMessageMatching("(?s)(public key|private key|RSA key|curve|elliptic curve).*");
    }
  }

  private static Iterable<SigningMethod> methods(String kind, byte[] text) {
    return switch (kind) {
      case "public" -> VerificationKey.pem(text).methods();
      case "private" -> SigningKey.pem(text).methods();
      default -> SigningKey.encrypted(text, "secret").methods();
    };
  }

  private static void parse(Parser parser, String raw) {
    try {
      Token token = parser.parse(raw, KEYS);
      assertThat(token.raw()).isEqualTo(raw);
      assertThat(token.method()).isNotEqualTo(SigningMethod.NONE);
    } catch (TokenException e) {
      assertThat(e.reasons()).isNotEmpty();
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  /** Read once: keys are slow to read. */
  private static final class Keys {
    static final List<VerificationKey> PUBLIC =
        Stream.of(SigningMethod.values())
            .map(m -> m == SigningMethod.NONE ? SECRET : TestKeys.verification(m))
            .toList();
  }
}
