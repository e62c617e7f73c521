package dev.jenever.internal.go;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentSnifferTest {

  @GoAnswers(table = "http", function = "sniff")
  void detectAnswersAsGoDoes(GoAnswers.Row row) {
    row.check(r -> detect(r.bytes(0)));
  }

  private static String detect(String bytes) {
    byte[] data = ("<a>" + bytes).getBytes(ISO_8859_1);
    return ContentSniffer.detect(data, 3, data.length - 3);
  }

  @Test
  void jsonIsTextAndControlBytesAreNot() {
    assertThat(detect("{\"a\":1}")).isEqualTo("text/plain; charset=utf-8");
    assertThat(detect("")).isEqualTo("text/plain; charset=utf-8");
    assertThat(detect("a\u0001")).isEqualTo("application/octet-stream");
  }

  @Test
  void htmlTagMustBeClosedAndMayFollowSpace() {
    assertThat(detect("\n <hTmL>")).isEqualTo("text/html; charset=utf-8");
    assertThat(detect("<html")).isEqualTo("text/plain; charset=utf-8");
    assertThat(detect("<htmlx>")).isEqualTo("text/plain; charset=utf-8");
  }

  @Test
  void bytesBehindTheFirst512DoNotCount() {
    byte[] data = ("a".repeat(512) + "\u0001").getBytes(UTF_8);

    assertThat(ContentSniffer.detect(data, 0, data.length)).isEqualTo("text/plain; charset=utf-8");
    assertThat(ContentSniffer.detect(data, 1, data.length - 1))
        .isEqualTo("application/octet-stream");
  }
}
