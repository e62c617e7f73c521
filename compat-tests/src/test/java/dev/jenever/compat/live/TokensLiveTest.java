package dev.jenever.compat.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.contrib.jwt.jws.SigningMethod;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What one side signs the other verifies; needs Go. */
@Tag("live")
class TokensLiveTest {

  private static final String CLAIMS =
      "{\"sub\":\"ann\",\"exp\":4102444800,\"list\":[1.5,null],\"text\":\"<\u00fc\u2028>\"}";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static Program theirs;
  private static Program ours;

  @BeforeAll
  static void startBoth() throws Exception {
    GoProgram.build();
    theirs = Program.theirs();
    ours = Program.ours();
  }

  @AfterAll
  static void stopBoth() {
    theirs.close();
    ours.close();
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
  void whatTheOriginalSignsIsVerified(SigningMethod method) throws Exception {
    String raw = sign(theirs, method);

    assertThat(verify(ours, raw, "5")).isEqualTo(verify(theirs, raw, "5")).startsWith("200 ");
    assertThat(verify(ours, raw, "4")).isEqualTo(verify(theirs, raw, "4")).startsWith("200 ");
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
  void whatIsSignedTheOriginalVerifies(SigningMethod method) throws Exception {
    String raw = sign(ours, method);

    assertThat(verify(theirs, raw, "5")).isEqualTo(verify(ours, raw, "5")).startsWith("200 ");
    assertThat(verify(theirs, raw, "4")).isEqualTo(verify(ours, raw, "4")).startsWith("200 ");
  }

  @ParameterizedTest
  @EnumSource(names = {"HS256", "HS384", "HS512", "RS256", "RS384", "RS512", "EDDSA"})
  void bothSignTheSameBytes(SigningMethod method) throws Exception {
    assertThat(sign(ours, method)).isEqualTo(sign(theirs, method));
  }

  private static String sign(Program side, SigningMethod method) throws Exception {
    HttpResponse<String> answer = post(side, "/sign?kid=k&alg=" + method.alg(), CLAIMS);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private static String verify(Program side, String raw, String release) throws Exception {
    HttpResponse<String> answer = post(side, "/verify?release=" + release, raw);
    return answer.statusCode() + " " + answer.body();
  }

  private static HttpResponse<String> post(Program side, String target, String body)
      throws Exception {
    URI address = URI.create("http://127.0.0.1:" + side.port("jwt-tokens") + target);
    return CLIENT.send(
        HttpRequest.newBuilder(address).POST(BodyPublishers.ofString(body)).build(),
        BodyHandlers.ofString());
  }
}
