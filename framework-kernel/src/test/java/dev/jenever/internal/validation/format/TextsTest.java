package dev.jenever.internal.validation.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

  @ParameterizedTest
  @CsvSource({
    "abc, ABC, true",
    "abc, abd, false",
    "abc, ab, false",
    "\u212A, k, true",
    "\u017F, S, true",
    "\u0130, i, false",
    "\u0131, I, false",
    "\u00DF, ss, false",
    "\u03C3, \u03C2, true"
  })
  void foldingIsThatOfSingleCharacters(String a, String b, boolean equal) {
    assertThat(Texts.equalFold(a, b)).isEqualTo(equal);
    assertThat(Texts.equalFold(b, a)).isEqualTo(equal);
  }

  @Test
  void orderIsThatOfCodePoints() {
    assertThat(Texts.compare("a", "b")).isNegative();
    assertThat(Texts.compare("ab", "a")).isPositive();
    assertThat(Texts.compare("a", "a")).isZero();
    assertThat(Texts.compare("\uFFFD", "\uD83D\uDE00")).isNegative();
    assertThat(Texts.compare("\uD83D\uDE01", "\uD83D\uDE00")).isPositive();
  }

  @Test
  void lengthIsThatOfUtf8() {
    assertThat(Texts.utf8Length("a\u00E9\u65E5\uD83D\uDE00")).isEqualTo(10);
    assertThat(Texts.utf8Length("\uD83D")).isEqualTo(3);
  }

  @Test
  void lowerCaseIsMadeCharacterByCharacter() {
    assertThat(Texts.toLower("ABC\u00C9\u0130")).isEqualTo("abc\u00E9i");
    assertThat(Texts.toLower("abc")).isEqualTo("abc");
  }
}
