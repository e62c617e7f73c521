package dev.jenever.internal.form;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedPrintableStreamTest {

  private static String decode(String encoded) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(encoded.getBytes(ISO_8859_1));
    return new String(new QuotedPrintableStream(in).readAllBytes(), ISO_8859_1);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | ''",
        "plain | plain",
        "a=3Db=3db | a=b=b",
        "'soft=\r\nbreak=\nagain' | softbreakagain",
        "'trailing \t\r\nblanks ' | 'trailing\r\nblanks'",
        "'bare\nfeed' | 'bare\nfeed'",
        "=zz | =zz",
        "x= | x",
        "'soft=  \r\nblanks' | softblanks",
        "é | é",
        "a=4 | a=4"
      })
  void textIsDecodedLeniently(String encoded, String expected) throws IOException {
    assertThat(decode(encoded)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'a\u0001' | quotedprintable: invalid unescaped byte 0x01 in body",
        "= | quotedprintable: invalid bytes after =: \"\"",
        "'a=\r\r\nb' | quotedprintable: invalid bytes after =: \"\\r\\r\\n\""
      })
  void brokenTextIsReportedInGosWords(String encoded, String message) {
    assertThatThrownBy(() -> decode(encoded)).hasMessage(message);
  }
}
