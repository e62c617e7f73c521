package dev.jenever.compat.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.compat.scenario.Answer;
import dev.jenever.compat.scenario.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JwtRulesTest {

  /** 1709210096 seconds after 1970. */
  private static final Field DATE = new Field("Date", "Thu, 29 Feb 2024 12:34:56 GMT");

  @Test
  void theMomentThatSecondsLeadToIsKept() {
    assertThat(body("expires-in", "{\"expires_in\":3600,\"x\":1}"))
        .isEqualTo("{\"expires_in\":<until 1709213700>,\"x\":1}");
  }

  @Test
  void refreshTokensLoseAllButTheirLength() {
    Answer normal =
        normalise(
            "refresh-token",
            "{\"refresh_token\":\"abc-_A==\",\"token\":\"abc\"}",
            new Field("Set-Cookie", "rt=abc-_A%3D%3D; Path=/"),
            new Field("Set-Cookie", "jwt=a.b.c; Path=/"));

    assertThat(new String(normal.body(), StandardCharsets.UTF_8))
        .isEqualTo("{\"refresh_token\":\"<random 8>\",\"token\":\"abc\"}");
    assertThat(normal.headers())
        .contains(
            new Field("Set-Cookie", "rt=<random 12>; Path=/"),
            new Field("Set-Cookie", "jwt=a.b.c; Path=/"));
  }

  @Test
  void tokensOfTheClockAreSpelledOut() {
    // {"alg":"HS256"} {"exp":1709213696,"sub":"a"}
    String token = "eyJhbGciOiJIUzI1NiJ9.eyJleHAiOjE3MDkyMTM2OTYsInN1YiI6ImEifQ.c2ln";

    assertThat(
            body("jwt-clock", "{\"expire\":\"2024-02-29T13:34:57Z\",\"token\":\"" + token + "\"}"))
        .isEqualTo(
            "{\"expire\":\"<now+3600>\",\"token\":\""
                + "<jwt {\"alg\":\"HS256\"} {\"exp\":<now+3600>,\"sub\":\"a\"} 4>\"}");
  }

  @Test
  void whatIsNoTokenStays() {
    assertThat(body("jwt-clock", "eyJ.eyJ.x {\"exp\":12}")).isEqualTo("eyJ.eyJ.x {\"exp\":12}");
  }

  private static String body(String rule, String text) {
    return new String(normalise(rule, text).body(), StandardCharsets.UTF_8);
  }

  private static Answer normalise(String rule, String text, Field... headers) {
    List<Field> all = new ArrayList<>(List.of(headers));
    all.add(DATE);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Rule.normalise(Answer.of("", "200 OK", all, bytes), List.of(rule));
  }
}
