package dev.jenever.contrib.jwt.jws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What is known to go wrong in the signatures of others. The payloads are no claims, so that they
 * are not looked at; base64 is strict.
 */
class WycheproofTest {

  /**
   * 346 and 350 are signed by another method than the key is for, and yet valid; 372 and 373 are
   * valid with a question mark in their base64; 367 and 370 are the same text as 357, which is
   * valid.
   */
  private static final Set<Integer> UNUSABLE = Set.of(346, 350, 367, 370, 372, 373);

  /**
   * 4 is refused because two keys have one name, 2 is accepted although they have. The modulus of 7
   * has the form that a library of 2017 gave its keys, which is not looked for.
   */
  private static final Set<Integer> UNUSABLE_KEYS = Set.of(4, 7);

  /** The modulus of 46 is that of 7. */
  private static final Set<Integer> UNUSABLE_CRYPTO = Set.of(46);

  private static final Parser PARSER = parser();

  @TestFactory
  Stream<DynamicTest> signatures() throws IOException {
    return tests("json_web_signature_test.json", UNUSABLE);
  }

  @TestFactory
  Stream<DynamicTest> keys() throws IOException {
    return tests("json_web_key_test.json", UNUSABLE_KEYS);
  }

  @TestFactory
  Stream<DynamicTest> signaturesWithoutTheirEncryption() throws IOException {
    return tests("json_web_crypto_test.json", UNUSABLE_CRYPTO);
  }

  @Test
  void allVectorsOfSignaturesButSixAreUsed() throws IOException {
    assertThat(signatures()).hasSize(395);
  }

  private static Parser parser() {
    ParserBuilder options =
        Parser.builder().strictDecoding().withoutClaimsValidation().refuseCritical();
    return new Parser(options, new TokenReader(options, payload -> Map.of()));
  }

  private static Stream<DynamicTest> tests(String file, Set<Integer> left) throws IOException {
    return list(read(file), "testGroups").stream()
        .filter(group -> group.get("type").toString().matches("JsonWeb(Signature|Key|Crypto)"))
        .flatMap(group -> list(group, "tests").stream().map(test -> new Vector(group, test)))
        .filter(vector -> vector.test().get("jws") instanceof String && !left.contains(vector.id()))
        .map(vector -> DynamicTest.dynamicTest(vector.name(), vector::check));
  }

  private static Map<String, Object> read(String file) throws IOException {
    try (InputStream in = WycheproofTest.class.getResourceAsStream("/wycheproof/" + file)) {
      return Json.read(in.readAllBytes());
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Map<String, Object> members, String name) {
    return (List<Map<String, Object>>) members.get(name);
  }

  private record Vector(Map<String, Object> group, Map<String, Object> test) {

    int id() {
      return ((Double) test.get("tcId")).intValue();
    }

    String jws() {
      return (String) test.get("jws");
    }

    String name() {
      return id() + " " + test.get("comment") + ": " + test.get("result");
    }

    void check() {
      if ("valid".equals(test.get("result"))) {
        assertThat(PARSER.parse(jws(), keys()).raw()).isEqualTo(jws());
      } else {
        assertThatThrownBy(() -> PARSER.parse(jws(), keys())).isInstanceOf(TokenException.class);
      }
    }

    /** Returns the keys; those that cannot be used are as good as none. */
    KeyFunction keys() {
      Object key = group.getOrDefault("public", group.get("private"));
      Map<?, ?> set = ((Map<?, ?>) key).containsKey("keys") ? (Map<?, ?>) key : null;
      byte[] text =
          Json.write(set == null ? Map.of("keys", List.of(key)) : Map.of("keys", set.get("keys")));
      return new Jwks(id -> JwkSet.read(text, false));
    }
  }
}
