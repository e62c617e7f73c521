package dev.jenever.internal.go;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlEscapeTest {

  @GoAnswers(table = "url", function = "html")
  void escapeAnswersAsGoDoes(GoAnswers.Row row) {
    row.check(r -> HtmlEscape.escape(r.text(0)));
  }

  @Test
  void quotesBecomeNumericReferences() {
    assertThat(HtmlEscape.escape("a<b>&\"c'é")).isEqualTo("a&lt;b&gt;&amp;&#34;c&#39;é");
  }

  @Test
  void harmlessTextIsNotCopied() {
    String plain = "a/b é";

    assertThat(HtmlEscape.escape(plain)).isSameAs(plain);
  }
}
