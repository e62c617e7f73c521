package dev.jenever.contrib.jwt.jws;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Base64UrlTest {

  private static final Base64Url RAW = new Base64Url(false, false);

  @Test
  void whatWasEncodedIsDecodedWhateverItsLength() {
    SplittableRandom random = new SplittableRandom(1);
    for (int length = 0; length < 400; length++) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);

      assertThat(decoded(RAW, Base64Url.encode(bytes))).isEqualTo(bytes);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 40, 100, 342})
  void lineEndsAreSkippedInShortAndLongTexts(int length) {
    String text = "QUJD".repeat(length / 4);
    String broken = text.substring(0, 5) + "\r\n" + text.substring(5);

    assertThat(decoded(RAW, broken)).isEqualTo("ABC".repeat(length / 4).getBytes(ISO_8859_1));
  }

  @ParameterizedTest
  @CsvSource({"8, 5", "100, 0", "100, 70", "100, 98", "100, 99", "342, 341"})
  void aComplaintNamesTheByteInShortAndLongTexts(int length, int at) {
    for (char other : "=+/ \u00e4".toCharArray()) {
      String text = "A".repeat(at) + other + "A".repeat(length - at - 1);

      assertThatThrownBy(() -> decoded(RAW, text))
          .isInstanceOf(Base64Url.Corrupt.class)
          .hasMessage("illegal base64 data at input byte " + at);
    }
  }

  @Test
  void aLongTextMayEndWithPaddingWhereThatIsAllowed() {
    Base64Url padded = new Base64Url(true, false);
    String text = "QUJD".repeat(30);

    assertThat(decoded(padded, text + "QQ==")).hasSize(91);
    assertThat(decoded(padded, text + "QUI=")).hasSize(92);
  }

  private static byte[] decoded(Base64Url rules, String text) {
    byte[] bytes = ("." + text + ".").getBytes(ISO_8859_1);
    return rules.decode(bytes, 1, bytes.length - 1);
  }
}
