package dev.jenever.internal.go;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTargetTest {

  @GoAnswers(table = "url", function = "request")
  void answersAsGoDoes(GoAnswers.Row row) {
    String target = row.bytes(0);

    assertThat(outcome(() -> shown(within(target))))
        .isEqualTo(outcome(() -> shown(new GoUrl(UrlParser.request(target)))));
  }

  @Test
  void shortWayAgreesWithTheLongWay() {
    long seed = 20261;
    SplittableRandom random = new SplittableRandom(seed);
    String alphabet = "/ab?&=#:@%41~!()\u00e4 \u0001";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder target = new StringBuilder("/");
      for (int n = random.nextInt(8); n > 0; n--) {
        target.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertThat(outcome(() -> shown(within(target.toString()))))
          .as("seed %d, target %s", seed, target)
          .isEqualTo(outcome(() -> shown(new GoUrl(UrlParser.request(target.toString())))));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/, /",
    "/users/42, /users/42",
    "/a-b_c.d~e:f@g, /a-b_c.d~e:f@g",
    "/a?b=%zz#ä, ",
    "/a?b=%zz, /a",
    "/a?, /a",
    "/a%20b, ",
    "/ä, ",
    "/a(b), ",
    "*, ",
    "http://a/b, ",
  })
  void pathsThatAreWhatTheySayLieInTheBytes(String text, String path) {
    RequestTarget target = within(text);

    assertThat(target.isPlain()).isEqualTo(path != null);
    assertThat(target.text()).isEqualTo(text);
    if (path != null) {
      int length = target.pathEnd() - target.begin();
      assertThat(new String(target.bytes(), target.begin(), length, ISO_8859_1)).isEqualTo(path);
    }
  }

  @Test
  void connectTargetIsAHost() {
    RequestTarget target = connect("example.com:443");

    assertThat(target.host()).isEqualTo("example.com:443");
    assertThat(target.path()).isEmpty();
    assertThat(target.text()).isEqualTo("example.com:443");
    assertThat(connect("/rpc").path()).isEqualTo("/rpc");
  }

  @Test
  void badEscapeInAPathIsRefused() {
    assertThatThrownBy(() -> within("/p/%zz"))
        .isInstanceOf(GoTextException.class)
        .hasMessage("parse \"/p/%zz\": invalid URL escape \"%zz\"");
  }

  /** Parses a target that other text surrounds. */
  private static RequestTarget within(String target) {
    byte[] line = ("GET " + target + "/x?y HTTP/1.1").getBytes(ISO_8859_1);
    return RequestTarget.parse(line, 4, 4 + target.length());
  }

  private static RequestTarget connect(String target) {
    byte[] bytes = target.getBytes(ISO_8859_1);
    return RequestTarget.parseConnect(bytes, 0, bytes.length);
  }

  private static String outcome(Supplier<String> parsed) {
    try {
      return parsed.get();
    } catch (GoTextException e) {
      return e.getMessage();
    }
  }

  private static String shown(RequestTarget target) {
    return shown(
        target.host(), target.path(), target.rawPath(), target.escapedPath(), target.rawQuery());
  }

  private static String shown(GoUrl url) {
    return shown(url.host(), url.path(), url.rawPath(), url.escapedPath(), url.rawQuery());
  }

  private static String shown(String... parts) {
    return String.join("\u0001", parts);
  }
}
