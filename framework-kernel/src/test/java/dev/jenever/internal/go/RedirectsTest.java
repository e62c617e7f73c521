package dev.jenever.internal.go;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.internal.routing.GoPath;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RedirectsTest {

  private static final UnaryOperator<String> UNCHANGED = UnaryOperator.identity();

  @GoAnswers(table = "url", function = "redirect")
  void locationAnswersAsGoDoes(GoAnswers.Row row) {
    row.check(
        r -> {
          String path = RequestTarget.parse(r.bytes(0)).escapedPath();
          return Redirects.escapeNonAscii(Redirects.location(path, r.text(1), GoPath::clean));
        });
  }

  @Test
  void relativeLocationIsJoinedToTheDirectoryOfTheRequest() {
    assertThat(Redirects.location("/a/b", "c?x#y", UNCHANGED)).isEqualTo("/a/c?x#y");
    assertThat(Redirects.location("/a/", "c", UNCHANGED)).isEqualTo("/a/c");
    assertThat(Redirects.location("/a/b", "", UNCHANGED)).isEqualTo("/a/");
    assertThat(Redirects.location("", "?a=b", UNCHANGED)).isEqualTo("/?a=b");
  }

  @Test
  void onlyThePathIsCleanedAndKeepsItsFinalSlash() {
    UnaryOperator<String> clean = path -> "<" + path + ">";

    assertThat(Redirects.location("/", "/x/../y/?q=/../", clean)).isEqualTo("</x/../y/>/?q=/../");
    assertThat(Redirects.location("/", "/x", clean)).isEqualTo("</x>");
  }

  @Test
  void locationsWithHostOrSchemeAndBrokenOnesAreLeftAlone() {
    UnaryOperator<String> clean = path -> "cleaned";

    assertThat(Redirects.location("/a", "http://h//x", clean)).isEqualTo("http://h//x");
    assertThat(Redirects.location("/a", "//h/../x", clean)).isEqualTo("//h/../x");
    assertThat(Redirects.location("/a", "mailto:a@b", clean)).isEqualTo("mailto:a@b");
    assertThat(Redirects.location("/a", "/%zz/..", clean)).isEqualTo("/%zz/..");
  }

  @Test
  void onlyBytesBeyondAsciiAreEscaped() {
    assertThat(Redirects.escapeNonAscii("/é x<")).isEqualTo("/%c3%a9 x<");
    String ascii = "/a b";
    assertThat(Redirects.escapeNonAscii(ascii)).isSameAs(ascii);
  }
}
