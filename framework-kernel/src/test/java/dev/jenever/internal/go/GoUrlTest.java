package dev.jenever.internal.go;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GoUrlTest {

  @GoAnswers(table = "url", function = "parse")
  void parseAnswersAsGoDoes(GoAnswers.Row row) {
    row.check(r -> show(new GoUrl(UrlParser.reference(r.bytes(0)))));
  }

  @GoAnswers(table = "url", function = "request")
  void requestTargetAnswersAsGoDoes(GoAnswers.Row row) {
    row.check(r -> show(request(r.bytes(0))));
  }

  private static GoUrl request(String target) {
    return new GoUrl(UrlParser.request(target));
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
    assertThat(request("/a%2Fb").rawPath()).isEqualTo("/a%2Fb");
    assertThat(request("/a%20b").rawPath()).isEmpty();
    assertThat(request("/%e4%bd%a0").rawPath()).isEqualTo("/%e4%bd%a0");
    assertThat(request("/a(b)").rawPath()).isEqualTo("/a(b)");
  }

  @Test
  void hashIsAnOrdinaryCharacterOfARequestTarget() {
    assertThat(request("/p/a#f").path()).isEqualTo("/p/a#f");
  }

  @Test
  void replacedPathIsEscapedAnewUnlessTheRawPathStillFits() {
    GoUrl url = request("/p/a%2Fb/?x=1");

    assertThat(url.withPath("/p/a/b").string()).isEqualTo("/p/a/b?x=1");
    assertThat(url.withPath("/é x").string()).isEqualTo("/%C3%A9%20x?x=1");
    assertThat(url.withPath(url.path()).string()).isEqualTo("/p/a%2Fb/?x=1");
  }

  @Test
  void badEscapeInAPathIsRefused() {
    assertThatThrownBy(() -> request("/p/%zz"))
        .isInstanceOf(GoTextException.class)
        .hasMessage("parse \"/p/%zz\": invalid URL escape \"%zz\"");
  }

  @Test
  void everyInvalidByteBecomesOneReplacementCharacter() {
    assertThat(request("/%E4%BDx%FF").path()).isEqualTo("/\uFFFD\uFFFDx\uFFFD");
    assertThat(request("/%E4%BDx%FF").escapedPath()).isEqualTo("/%E4%BDx%FF");
  }
}
