package dev.jenever.internal.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookupTest {

  private final Lookup<String> lookup = new Lookup<>();

  @Test
  void aNewOneHasFoundNothing() {
    assertThat(lookup.value()).isNull();
    assertThat(lookup.fullPath()).isEmpty();
    assertThat(lookup.trailingSlash()).isFalse();
    assertThat(lookup.paramCount()).isZero();
    assertThat(lookup.param("x")).isNull();
  }

  @Test
  void aNameGivenTwiceKeepsBothValuesAndAnswersTheFirst() {
    Routes.find(Routes.of("/:id/x/:id"), "/1/x/2", false, lookup);

    assertThat(lookup.paramCount()).isEqualTo(2);
    assertThat(lookup.paramName(0)).isEqualTo("id");
    assertThat(lookup.paramName(1)).isEqualTo("id");
    assertThat(lookup.paramValue(0)).isEqualTo("1");
    assertThat(lookup.paramValue(1)).isEqualTo("2");
    assertThat(lookup.param("id")).isEqualTo("1");
  }

  @Test
  void eachLookupReplacesTheOneBefore() {
    RouteTree<String> tree = Routes.of("/a/:x/:y", "/b", "/c/");

    Routes.find(tree, "/a/1/2", false, lookup);
    Routes.find(tree, "/c", false, lookup);
    assertThat(lookup.value()).isNull();
    assertThat(lookup.fullPath()).isEmpty();
    assertThat(lookup.trailingSlash()).isTrue();
    assertThat(lookup.paramCount()).isZero();

    Routes.find(tree, "/b", false, lookup);
    assertThat(lookup.value()).isEqualTo("/b");
    assertThat(lookup.trailingSlash()).isFalse();
  }

  @Test
  void oneInstanceServesTreesOfDifferentSize() {
    Routes.find(Routes.of("/:a"), "/1", false, lookup);
    Routes.find(Routes.of("/:a/:b/:c"), "/1/2/3", false, lookup);

    assertThat(lookup.param("c")).isEqualTo("3");
  }

  @Test
  void aMissKeepsTheParametersReadOnTheWay() {
    Routes.find(Routes.of("/a/:b/c"), "/a/home", false, lookup);

    assertThat(lookup.value()).isNull();
    assertThat(lookup.paramCount()).isEqualTo(1);
    assertThat(lookup.param("b")).isEqualTo("home");
  }

  @Test
  void goingBackForgetsTheParametersOfTheDeadEnd() {
    Routes.find(Routes.of("/a/:b/c/d", "/:x/y/z"), "/a/y/z", false, lookup);

    assertThat(lookup.fullPath()).isEqualTo("/:x/y/z");
    assertThat(lookup.paramCount()).isEqualTo(1);
    assertThat(lookup.param("x")).isEqualTo("a");
  }

  @Test
  void anIndexOutsideIsRefused() {
    Routes.find(Routes.of("/:a/:b", "/c"), "/1", false, lookup);

    assertThatThrownBy(() -> lookup.paramValue(1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> lookup.paramName(1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> lookup.paramValue(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "/p/a%2Fb, a/b",
    "/p/a%20b+c, a b c",
    "/p/a%25b, a%b",
    "/p/%e4%bd%a0, 你",
    "/p/%C3%A4ä, ää",
    "/p/100%, 100%",
    "/p/a%4, a%4",
    "/p/%zz+b, %zz+b",
    "/p/%41+%zz, %41+%zz",
    "/p/a+b, a b",
    "/p/plain, plain",
    "/p/%30%39%61%66%41%46, 09afAF",
    "/p/%3g, %3g",
  })
  void valuesAreUnescapedOnRequest(String path, String value) {
    RouteTree<String> tree = Routes.of("/p/:x");

    Routes.find(tree, path, true, lookup);
    assertThat(lookup.param("x")).isEqualTo(value);

    Routes.find(tree, path, false, lookup);
    assertThat(lookup.param("x")).isEqualTo(path.substring(3));
  }

  @Test
  void anEscapedNulIsAnOrdinaryByte() {
    Routes.find(Routes.of("/p/:x"), "/p/a%00b", true, lookup);

    assertThat(lookup.param("x")).isEqualTo("a\0b");
  }

  @Test
  void aCatchAllIsUnescapedAsAWhole() {
    Routes.find(Routes.of("/f/*p"), "/f/a%2Fb/c+d", true, lookup);

    assertThat(lookup.param("p")).isEqualTo("/a/b/c d");
  }
}
