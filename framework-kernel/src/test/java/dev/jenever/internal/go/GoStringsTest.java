package dev.jenever.internal.go;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoStringsTest {

  @Test
  void spaceIsUnicodesWhiteSpace() {
    assertThat(GoStrings.trimSpace("\u0085\u00a0\u2003\u3000 \t\u000b5\u200b\n"))
        .isEqualTo("5\u200b");
    assertThat(GoStrings.trimSpace("\u001c5")).isEqualTo("\u001c5");
    assertThat(GoStrings.trimSpace(" \u2028 ")).isEmpty();
  }

  @Test
  void lowerCaseKnowsNoContext() {
    assertThat(GoStrings.toLower("ÀΣ İK")).isEqualTo("àσ ik");
    String lower = "a-1";
    assertThat(GoStrings.toLower(lower)).isSameAs(lower);
  }
}
