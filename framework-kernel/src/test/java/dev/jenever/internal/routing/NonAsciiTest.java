package dev.jenever.internal.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NonAsciiTest {

  private final RouteTree<String> tree =
      Routes.of("/ä", "/ö/:größe", "/日本/:x/y", "/日曜/*pfad", "/😀", "/😁/x", "/:x");

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "/ä, /ä",
    "/ö/12, /ö/:größe größe=12",
    "/ö/, redirect",
    "/ü, /:x x=ü",
    "/日本/東京/y, /日本/:x/y x=東京",
    "/日本/tokyo/y, /日本/:x/y x=tokyo",
    "/日, /:x x=日",
    "/日曜/あ/い, /日曜/*pfad pfad=/あ/い",
    "/😀, /😀",
    "/😁/x, /😁/x",
    "/😂, /:x x=😂",
    "/ascii, /:x x=ascii",
  })
  void lettersThatShareTheirFirstBytesAreToldApart(String path, String expected) {
    assertThat(Routes.lookup(tree, path)).isEqualTo(expected);
  }

  @Test
  void valuesAreUnescapedAfterDecoding() {
    assertThat(Routes.lookup(tree, "/ü%C3%BC+", true)).isEqualTo("/:x x=üü ");
  }

  @Test
  void valuesNeedNoConversionInATreeOfAsciiRoutes() {
    assertThat(Routes.lookup(Routes.of("/a/:x"), "/a/日本")).isEqualTo("/a/:x x=日本");
  }

  @Test
  void theRouteListIsOrderedByTheSharedBytes() {
    assertThat(Routes.list(Routes.of("/日", "/ä", "/ö"))).containsExactly("/ä", "/ö", "/日");
  }

  @Test
  void theByteFormKeepsEveryLetter() {
    for (int letter = 0; letter <= Character.MAX_CODE_POINT; letter += 7) {
      if (letter < Character.MIN_SURROGATE || letter > Character.MAX_SURROGATE) {
        requireByteForm(letter);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, Character.MAX_CODE_POINT})
  void theByteFormGrowsWhereUtf8Does(int letter) {
    requireByteForm(letter);
  }

  private static void requireByteForm(int letter) {
    String text = Character.toString(letter);
    String bytes = Utf8.encode(text);
    assertThat(bytes).hasSize(text.getBytes(StandardCharsets.UTF_8).length);
    assertThat(Utf8.letterAt(bytes, 0)).isEqualTo(letter);
    assertThat(Utf8.widthAt(bytes, 0)).isEqualTo(bytes.length());
    int packed = Utf8.bytes(letter);
    for (int i = 0; i < bytes.length(); i++) {
      assertThat(packed >>> (8 * i) & 0xFF).isEqualTo(bytes.charAt(i));
    }
    assertThat(Utf8.decode(bytes)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "\u0080",
    "\u00C0\u0080",
    "\u00C3",
    "\u00C3a",
    "\u00E0\u0080\u0080",
    "\u00ED\u00A0\u0080",
    "\u00F0\u0080\u0080\u0080",
    "\u00F4\u0090\u0080\u0080",
    "\u00F5\u0080\u0080\u0080",
  })
  void aBrokenSequenceIsOneReplacementPerByte(String bytes) {
    assertThat(Utf8.letterAt(bytes, 0)).isEqualTo(0xFFFD);
    assertThat(Utf8.widthAt(bytes, 0)).isEqualTo(1);
  }
}
