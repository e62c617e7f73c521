package dev.jenever.internal.go;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoQuoteTest {

  @GoAnswers(table = "url", function = "quote")
  void quoteAnswersAsGoDoes(GoAnswers.Row row) {
    row.check(r -> GoQuote.quoteBytes(r.bytes(0)));
  }

  @Test
  void controlAndUnassignedCharactersAreEscaped() {
    assertThat(GoQuote.quote("a\"b\\c\n\u0001\u007f\u00ad\ufeff\u2028"))
        .isEqualTo("\"a\\\"b\\\\c\\n\\x01\\x7f\\u00ad\\ufeff\\u2028\"");
    assertThat(GoQuote.quote("\u0378")).isEqualTo("\"\\u0378\"");
    assertThat(GoQuote.quote(Character.toString(0xE0001))).isEqualTo("\"\\U000e0001\"");
  }

  @Test
  void printableCharactersOfEveryScriptStay() {
    assertThat(GoQuote.quote("é你😀'`")).isEqualTo("\"é你😀'`\"");
    assertThat(GoQuote.quoteToAscii("é😀")).isEqualTo("\"\\u00e9\\U0001f600\"");
  }

  @Test
  void loneSurrogateShowsAsReplacementCharacter() {
    assertThat(GoQuote.quote("a\ud800b")).isEqualTo("\"a\ufffdb\"");
  }

  @Test
  void runesTakeSingleQuotes() {
    assertThat(GoQuote.quoteRune('\'')).isEqualTo("'\\''");
    assertThat(GoQuote.quoteRune('"')).isEqualTo("'\"'");
    assertThat(GoQuote.quoteRune(0xD800)).isEqualTo("'\ufffd'");
    assertThat(GoQuote.quoteRuneToAscii(0x4F60)).isEqualTo("'\\u4f60'");
  }

  @Test
  void backquotesNeedOneLineWithoutBackquote() {
    assertThat(GoQuote.canBackquote("a\tb\"é")).isTrue();
    assertThat(GoQuote.canBackquote("a`b")).isFalse();
    assertThat(GoQuote.canBackquote("a\nb")).isFalse();
    assertThat(GoQuote.canBackquote("\ufeff")).isFalse();
  }
}
