package dev.jenever.contrib.jwt.jws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jenever.contrib.jwt.jws.TokenException.Reason;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParserTest {

  private static final byte[] SECRET = "secret key".getBytes(UTF_8);

  @Test
  void whatWasSignedIsRead() {
    String raw =
        SigningKey.hmac(SECRET)
            .sign(SigningMethod.HS256, Map.of("orig_iat", 1795349766L, "identity", "admin"));
    VerificationKey key = VerificationKey.hmac(SECRET);

    Token token = Parser.builder().build().parse(raw, t -> key);

    assertThat(token.claims())
        .containsEntry("identity", "admin")
        .containsEntry("orig_iat", 1795349766.0);
    assertThat(token.method()).isEqualTo(SigningMethod.HS256);
    assertThat(raw)
        .startsWith("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.")
        .contains(
            Base64Url.encode("{\"identity\":\"admin\",\"orig_iat\":1795349766}".getBytes(UTF_8)));
  }

  @Test
  void anotherSecretIsRefused() {
    String raw = SigningKey.hmac(SECRET).sign(SigningMethod.HS256, Map.of());
    VerificationKey other = VerificationKey.hmac("other".getBytes(UTF_8));

    assertThatThrownBy(() -> Parser.builder().build().parse(raw, t -> other))
        .isInstanceOfSatisfying(
            TokenException.class,
            e -> assertThat(e.reasons()).containsExactly(Reason.SIGNATURE_INVALID))
        .hasMessage("token signature is invalid: signature is invalid");
  }
}
