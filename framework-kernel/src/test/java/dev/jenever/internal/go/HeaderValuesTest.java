package dev.jenever.internal.go;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeaderValuesTest {

  @Test
  void lineBreaksCannotSplitAHeader() {
    assertThat(HeaderValues.sanitize("a\r\nSet-Cookie: x\n")).isEqualTo("a  Set-Cookie: x");
    assertThat(HeaderValues.sanitize(" \t a\tb \r\n")).isEqualTo("a\tb");
    assertThat(HeaderValues.sanitize("\n")).isEmpty();
  }

  @Test
  void otherCharactersStay() {
    assertThat(HeaderValues.sanitize("\u0001é\u00a0")).isEqualTo("\u0001é\u00a0");
  }

  @Test
  void controlCharactersButTabsAreInvalid() {
    assertThat(HeaderValues.isValid("a\tb é")).isTrue();
    assertThat(HeaderValues.isValid("a\u0000")).isFalse();
    assertThat(HeaderValues.isValid("a\u007f")).isFalse();
    assertThat(HeaderValues.isValid("a\nb")).isFalse();
  }
}
