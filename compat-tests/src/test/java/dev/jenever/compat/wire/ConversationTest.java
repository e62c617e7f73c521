package dev.jenever.compat.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.compat.scenario.Answer;
import dev.jenever.compat.scenario.Field;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConversationTest {

  @Test
  void valuesAreCapturedFromJsonHeadersAndCookies() throws IOException {
    Answer answer = answer("{\"a\":{\"b\":\"x\"},\"n\":5}", "k=v; Path=/");

    assertThat(Capture.from(answer, "json:a.b")).isEqualTo("x");
    assertThat(Capture.from(answer, "json:n")).isEqualTo("5");
    assertThat(Capture.from(answer, "header:set-cookie")).isEqualTo("k=v; Path=/");
    assertThat(Capture.from(answer, "cookie:k")).isEqualTo("v");
  }

  @Test
  void cookiesAreKeptReplacedAndDeleted() {
    CookieJar jar = new CookieJar();

    jar.take(answer("", "a=1", "b=2; Path=/", "a=3"));
    assertThat(jar.header()).isEqualTo("b=2; a=3");

    jar.take(answer("", "b=; Max-Age=0; Path=/"));
    assertThat(jar.header()).isEqualTo("a=3");
  }

  private static Answer answer(String body, String... cookies) {
    List<Field> headers = List.of(cookies).stream().map(c -> new Field("Set-Cookie", c)).toList();
    return Answer.of("", "200 OK", headers, body.getBytes(StandardCharsets.UTF_8));
  }
}
