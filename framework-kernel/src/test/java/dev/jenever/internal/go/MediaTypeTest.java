package dev.jenever.internal.go;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MediaTypeTest {

  @GoAnswers(table = "http", function = "media")
  void parseAnswersAsGoDoes(GoAnswers.Row row) {
    row.check(r -> show(MediaType.parse(r.text(0))));
  }

  private static String show(MediaType media) {
    StringBuilder out = new StringBuilder(media.type());
    new TreeMap<>(media.parameters())
        .forEach((k, v) -> out.append('\1').append(k).append('\2').append(v));
    return media.error() == null ? out.toString() : out + "\1!" + media.error();
  }

  @Test
  void namesAreLowerCaseAndValuesAsReceived() {
    MediaType media = MediaType.parse(" Multipart/Form-Data ; Boundary=\"aB c\"; x=Y ;");

    assertThat(media.error()).isNull();
    assertThat(media.type()).isEqualTo("multipart/form-data");
    assertThat(media.parameters()).containsExactly(entry("boundary", "aB c"), entry("x", "Y"));
    assertThat(media.parameter("none")).isEmpty();
  }

  @Test
  void extendedParametersAreJoinedAndDecoded() {
    assertThat(MediaType.parse("form-data; filename*=UTF-8''%e2%82%ac.txt").parameter("filename"))
        .isEqualTo("€.txt");
    assertThat(MediaType.parse("x; f*1*=%BD; f*0*=utf-8''%E4; f*2=\"%A0 \"; f*4=no").parameter("f"))
        .isEqualTo("\uFFFD\uFFFD%A0 ");
  }

  @Test
  void windowsPathKeepsItsBackslashes() {
    assertThat(MediaType.parse("form-data; filename=\"C:\\dev\\go.txt\"").parameter("filename"))
        .isEqualTo("C:\\dev\\go.txt");
  }

  @Test
  void typeSurvivesABadParameterAlone() {
    MediaType bad = MediaType.parse("application/json; charset");

    assertThat(bad.type()).isEqualTo("application/json");
    assertThat(bad.error()).isEqualTo("mime: invalid media parameter");
    assertThat(MediaType.parse("a/b; x=1; x=2").error())
        .isEqualTo("mime: duplicate parameter name");
    assertThat(MediaType.parse("a/b; x=1; x=2").type()).isEmpty();
    assertThat(MediaType.parse("").error()).isEqualTo("mime: no media type");
  }
}
