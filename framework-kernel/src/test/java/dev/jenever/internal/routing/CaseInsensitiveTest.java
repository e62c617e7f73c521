package dev.jenever.internal.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every expectation was checked by running Gin. */
class CaseInsensitiveTest {

  private final RouteTree<String> tree =
      Routes.of(
          "/About",
          "/Books/:Isbn",
          "/Books/New",
          "/Books/New/Arrivals/",
          "/Shelf/*path",
          "/Straße/Nr/:n",
          "/ähre",
          "/Ähnlich/",
          "/öl",
          "/図書/館",
          "/図書/券/",
          "/no/a",
          "/no/b");

  @ParameterizedTest(name = "{0} -> {1}, {2}")
  @CsvSource(
      nullValues = "-",
      value = {
        "/about, /About, /About",
        "/ABOUT, /About, /About",
        "/ABOUT/, -, /About",
        "/About/, -, /About",
        "/books/AbC, /Books/AbC, /Books/AbC",
        "/books/new, /Books/New, /Books/New",
        "/BOOKS/NEW/, -, /Books/New",
        "/books/NEW/arrivals, -, /Books/New/Arrivals/",
        "/books/new/arrivals/, /Books/New/Arrivals/, /Books/New/Arrivals/",
        "/books/abc/, -, /Books/abc",
        "/books, -, -",
        "/SHELF/Some/File, /Shelf/Some/File, /Shelf/Some/File",
        "/shelf, -, /Shelf/",
        "/shelf/, /Shelf/, /Shelf/",
        "/STRAßE/nr/7, /Straße/Nr/7, /Straße/Nr/7",
        "/STRAẞE/NR/7, -, -",
        "/strasse/nr/7, -, -",
        "/ÄHRE, /ähre, /ähre",
        "/ÄHRE/, -, /ähre",
        "/ÄHNLICH, -, /Ähnlich/",
        "/ähnlich/, /Ähnlich/, /Ähnlich/",
        "/ÖL, /öl, /öl",
        "/图书/館, -, -",
        "/図書/館, /図書/館, /図書/館",
        "/図書/館/, -, /図書/館",
        "/図書/券, -, /図書/券/",
        "/NO, -, -",
        "/NO/, -, -",
        "/NO/C, -, -",
        "/, -, -",
        "/Ö, -, -",
      })
  void theRegisteredSpellingIsFound(String path, String exact, String repaired) {
    assertThat(tree.findCaseInsensitivePath(path, false)).isEqualTo(exact);
    assertThat(tree.findCaseInsensitivePath(path, true)).isEqualTo(repaired);
  }

  @Test
  void aCatchAllRightBelowAParameterIsNotFound() {
    RouteTree<String> catchAll = Routes.of("/a/:b/*c");

    assertThat(catchAll.findCaseInsensitivePath("/A/x/y", true)).isNull();
    assertThat(Routes.lookup(catchAll, "/a/x/y")).isEqualTo("/a/:b/*c b=x c=/y");
  }

  @Test
  void theRootOfATreeWithoutItIsTheEmptyPath() {
    assertThat(Routes.of("/a").findCaseInsensitivePath("/", true)).isEmpty();
  }

  @ParameterizedTest(name = "{0} = {1}: {2}")
  @CsvSource({
    "abc, ABC, true",
    "abc, ABD, false",
    "abc, ab, false",
    "ä, Ä, true",
    "ß, ẞ, true",
    "k, \u212A, true",
    "ſ, S, true",
    "µ, Μ, true",
    "θ, ϴ, true",
    "Ǆ, ǅ, true",
    "ⱥ, Ⱥ, true",
    "ss, ß, false",
    "i, İ, false",
    "ı, I, false",
    "日, 日, true",
    "日, 月, false",
    "\uD801\uDC00, \uD801\uDC28, true",
  })
  void simpleCaseFoldingTakesOneLetterAtATime(String a, String b, boolean equal) {
    assertThat(Folding.equal(Utf8.encode(a), Utf8.encode(b))).isEqualTo(equal);
    assertThat(Folding.equal(Utf8.encode(b), Utf8.encode(a))).isEqualTo(equal);
  }
}
