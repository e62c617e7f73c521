package dev.jenever.internal.go;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeaderNamesTest {

  @GoAnswers(table = "http", function = "canon")
  void canonicalAnswersAsGoDoes(GoAnswers.Row row) {
    row.check(r -> HeaderNames.canonical(r.text(0)));
  }

  @Test
  void onlyLettersAfterHyphensAreCapitals() {
    assertThat(HeaderNames.canonical("x-fORWARDED-for")).isEqualTo("X-Forwarded-For");
    assertThat(HeaderNames.canonical("WWW-Authenticate")).isEqualTo("Www-Authenticate");
    assertThat(HeaderNames.canonical("ETag")).isEqualTo("Etag");
    assertThat(HeaderNames.canonical("")).isEmpty();
  }

  @Test
  void commonNamesAreShared() {
    assertThat(HeaderNames.canonical("content-type"))
        .isSameAs(HeaderNames.canonical("content-type"));
    String name = "X-Custom-Name";
    assertThat(HeaderNames.canonical(name)).isSameAs(name);
  }

  @Test
  void namesNoHeaderMayHaveStayAsTheyAre() {
    assertThat(HeaderNames.canonical("a b-c")).isEqualTo("a b-c");
    assertThat(HeaderNames.canonical("é-x")).isEqualTo("é-x");
    assertThat(HeaderNames.isToken("a b")).isFalse();
    assertThat(HeaderNames.isToken("")).isFalse();
    assertThat(HeaderNames.isToken("x_1~")).isTrue();
  }
}
