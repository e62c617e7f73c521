package dev.jenever.internal.go;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class UrlEscapeTest {

  @GoAnswers(table = "url", function = "qesc")
  void queryEscapeAnswersAsGoDoes(GoAnswers.Row row) {
    row.check(r -> UrlEscape.escape(r.bytes(0), UrlMode.QUERY_COMPONENT));
  }

  @GoAnswers(table = "url", function = "pesc")
  void pathEscapeAnswersAsGoDoes(GoAnswers.Row row) {
    row.check(r -> UrlEscape.escape(r.bytes(0), UrlMode.PATH_SEGMENT));
  }

  @GoAnswers(table = "url", function = "qun")
  void queryUnescapeAnswersAsGoDoes(GoAnswers.Row row) {
    row.check(r -> Utf8.fromBytes(UrlEscape.unescape(r.bytes(0), UrlMode.QUERY_COMPONENT)));
  }

  @GoAnswers(table = "url", function = "pun")
  void pathUnescapeAnswersAsGoDoes(GoAnswers.Row row) {
    row.check(r -> Utf8.fromBytes(UrlEscape.unescape(r.bytes(0), UrlMode.PATH_SEGMENT)));
  }

  @Test
  void onlyTheQueryFormTreatsPlusAsSpace() {
    assertThat(UrlEscape.queryEscape("a b+é/~")).isEqualTo("a+b%2B%C3%A9%2F~");
    assertThat(UrlEscape.pathEscape("a b+é/~")).isEqualTo("a%20b+%C3%A9%2F~");
    assertThat(UrlEscape.queryUnescape("a+b%2B%C3%A9")).isEqualTo("a b+é");
    assertThat(UrlEscape.pathUnescape("a+b%2B%C3%A9")).isEqualTo("a+b+é");
  }

  @Test
  void textWithoutEscapesIsNotCopied() {
    String plain = "abc-._~";

    assertThat(UrlEscape.queryEscape(plain)).isSameAs(plain);
    assertThat(UrlEscape.queryUnescape(plain)).isSameAs(plain);
  }

  @Test
  void badEscapeIsQuotedInTheMessage() {
    assertThatThrownBy(() -> UrlEscape.queryUnescape("a%z"))
        .isInstanceOf(GoTextException.class)
        .hasMessage("invalid URL escape \"%z\"");
  }
}
