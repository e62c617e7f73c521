package dev.jenever.internal.go;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MimeTypesTest {

  @GoAnswers(table = "http", function = "ext")
  void byExtensionAnswersAsGoDoes(GoAnswers.Row row) {
    row.check(r -> MimeTypes.byExtension(r.text(0)));
  }

  @Test
  void extensionIsWhatFollowsTheLastDotOfTheName() {
    assertThat(MimeTypes.byFileName("/a.b/x.tar.GZ")).isEqualTo("application/gzip");
    assertThat(MimeTypes.byFileName("/a.html/x")).isEmpty();
    assertThat(MimeTypes.byFileName(".html")).isEqualTo("text/html; charset=utf-8");
    assertThat(MimeTypes.byFileName("html")).isEmpty();
  }

  @Test
  void tablesOfTheSystemAreNotRead() {
    assertThat(MimeTypes.byExtension(".md")).isEmpty();
    assertThat(MimeTypes.byExtension(".yaml")).isEmpty();
    assertThat(MimeTypes.byExtension(".tar")).isEmpty();
    assertThat(MimeTypes.byExtension(".go")).isEmpty();
  }
}
