package dev.jenever.internal.go;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class GoUrlTest {

  @GoAnswers(table = "url", function = "parse")
  void parseAnswersAsGoDoes(GoAnswers.Row row) {
    row.check(r -> show(new GoUrl(UrlParser.reference(r.bytes(0)))));
  }

  @GoAnswers(table = "url", function = "request")
  void requestTargetAnswersAsGoDoes(GoAnswers.Row row) {
    row.check(r -> show(RequestTarget.parse(r.bytes(0))));
  }

  private static String show(GoUrl url) {
    return String.join(
        "\u0001",
        url.scheme(),
        url.opaque(),
        url.user() == null ? "-" : url.user(),
        url.host(),
        url.path(),
        url.rawPath(),
        url.rawQuery(),
        Boolean.toString(url.forceQuery()),
        url.fragment(),
        url.escapedPath(),
        url.requestUri(),
        url.string(),
        url.hostname(),
        url.port());
  }

  @Test
  void rawPathIsKeptOnlyForEscapesGoWouldWriteOtherwise() {
    assertThat(RequestTarget.parse("/a%2Fb").rawPath()).isEqualTo("/a%2Fb");
    assertThat(RequestTarget.parse("/a%20b").rawPath()).isEmpty();
    assertThat(RequestTarget.parse("/%e4%bd%a0").rawPath()).isEqualTo("/%e4%bd%a0");
    assertThat(RequestTarget.parse("/a(b)").rawPath()).isEqualTo("/a(b)");
  }

  @Test
  void hashIsAnOrdinaryCharacterOfARequestTarget() {
    assertThat(RequestTarget.parse("/p/a#f").path()).isEqualTo("/p/a#f");
  }

  @Test
  void plainTargetIsNotCopied() {
    String target = "/users/42";

    assertThat(RequestTarget.parse(target).path()).isSameAs(target);
  }

  @Test
  void shortWayAgreesWithTheLongWay() {
    long seed = 20261;
    SplittableRandom random = new SplittableRandom(seed);
    String alphabet = "/ab?&=#:@%41~!()\u00e4 ";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder target = new StringBuilder("/");
      for (int n = random.nextInt(8); n > 0; n--) {
        target.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertThat(outcome(() -> RequestTarget.parse(target.toString())))
          .as("seed %d, target %s", seed, target)
          .isEqualTo(outcome(() -> new GoUrl(UrlParser.request(target.toString()))));
    }
  }

  private static String outcome(Supplier<GoUrl> url) {
    try {
      return show(url.get());
    } catch (GoTextException e) {
      return e.getMessage();
    }
  }

  @Test
  void connectTargetIsAHost() {
    GoUrl url = RequestTarget.parseConnect("example.com:443");

    assertThat(url.host()).isEqualTo("example.com:443");
    assertThat(url.scheme()).isEmpty();
    assertThat(url.path()).isEmpty();
    assertThat(RequestTarget.parseConnect("/rpc").path()).isEqualTo("/rpc");
  }

  @Test
  void replacedPathIsEscapedAnewUnlessTheRawPathStillFits() {
    GoUrl url = RequestTarget.parse("/p/a%2Fb/?x=1");

    assertThat(url.withPath("/p/a/b").string()).isEqualTo("/p/a/b?x=1");
    assertThat(url.withPath("/é x").string()).isEqualTo("/%C3%A9%20x?x=1");
    assertThat(url.withPath(url.path()).string()).isEqualTo("/p/a%2Fb/?x=1");
  }

  @Test
  void badEscapeInAPathIsRefused() {
    assertThatThrownBy(() -> RequestTarget.parse("/p/%zz"))
        .isInstanceOf(GoTextException.class)
        .hasMessage("parse \"/p/%zz\": invalid URL escape \"%zz\"");
  }

  @Test
  void everyInvalidByteBecomesOneReplacementCharacter() {
    assertThat(RequestTarget.parse("/%E4%BDx%FF").path()).isEqualTo("/\uFFFD\uFFFDx\uFFFD");
    assertThat(RequestTarget.parse("/%E4%BDx%FF").escapedPath()).isEqualTo("/%E4%BDx%FF");
  }
}
