package dev.jenever.internal.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The messages are what Gin panics with. */
class ConflictTest {

  @ParameterizedTest(name = "{0} then {1}")
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      value = {
        "/a | /a | handlers are already registered for path '/a'",
        "/ | / | handlers are already registered for path '/'",
        "/:x | /:x | handlers are already registered for path '/:x'",
        "/a/:x | /a/:y | ':y' in new path '/a/:y' conflicts with existing wildcard ':x'"
            + " in existing prefix '/a/:x'",
        "/a/:x | /a/:xx/b | ':xx' in new path '/a/:xx/b' conflicts with existing wildcard ':x'"
            + " in existing prefix '/a/:x'",
        "/con:tact | /con:nection | ':nection' in new path '/con:nection' conflicts with existing"
            + " wildcard ':tact' in existing prefix '/con:tact'",
        "/src/*filepath | /src/AUTHORS | '/AUTHORS' in new path '/src/AUTHORS' conflicts with"
            + " existing wildcard '/*filepath' in existing prefix '/src/*filepath'",
        "/src/*filepath | /src/ | '/' in new path '/src/' conflicts with existing wildcard"
            + " '/*filepath' in existing prefix '/*filepath'",
        "/src/*a | /src/*a | '/*a' in new path '/src/*a' conflicts with existing wildcard '/*a'"
            + " in existing prefix '/src/*a'",
        "/src/*a | /src/*b | '/*b' in new path '/src/*b' conflicts with existing wildcard '/*a'"
            + " in existing prefix '/src/*a'",
        "/src/*a | /src/:b | '/:b' in new path '/src/:b' conflicts with existing wildcard '/*a'"
            + " in existing prefix '/src/*a'",
        "/src/AUTHORS | /src/*filepath | catch-all wildcard '*filepath' in new path"
            + " '/src/*filepath' conflicts with existing path segment 'AUTHORS'"
            + " in existing prefix '/src/AUTHORS'",
        "/src/ä/b | /src/*f | catch-all wildcard '*f' in new path '/src/*f' conflicts with"
            + " existing path segment 'ä' in existing prefix '/src/ä'",
        "/src/:x | /src/*filepath | '*filepath' in new path '/src/*filepath' conflicts with"
            + " existing wildcard ':x' in existing prefix '/src/:x'",
        "/src/ | /src/*filepath | catch-all wildcard '*filepath' in new path '/src/*filepath'"
            + " conflicts with existing path segment '' in existing prefix '/src/'",
        "/ | /*x | catch-all wildcard '*x' in new path '/*x' conflicts with existing path"
            + " segment '' in existing prefix '/'",
        "/a/:b/c | /a/:b/*d | catch-all wildcard '*d' in new path '/a/:b/*d' conflicts with"
            + " existing path segment 'c' in existing prefix '/c'",
      })
  void aSecondRouteInTheWayIsRefused(String first, String second, String message) {
    RouteTree<String> tree = Routes.of(first);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> tree.add(second, second))
        .withMessage(message);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      value = {
        "/:a:b | only one wildcard per path segment is allowed, has: ':a:b' in path '/:a:b'",
        "/:a*b | only one wildcard per path segment is allowed, has: ':a*b' in path '/:a*b'",
        "/x/*a*b | only one wildcard per path segment is allowed, has: '*a*b' in path '/x/*a*b'",
        "/:name\\:undelete | only one wildcard per path segment is allowed, has:"
            + " ':name\\:undelete' in path '/:name\\:undelete'",
        "/a/: | wildcards must be named with a non-empty name in path '/a/:'",
        "/a/:/b | wildcards must be named with a non-empty name in path '/a/:/b'",
        "/a/* | wildcards must be named with a non-empty name in path '/a/*'",
        "/a/*x/b | catch-all routes are only allowed at the end of the path in path '/a/*x/b'",
        "/a/*x/ | catch-all routes are only allowed at the end of the path in path '/a/*x/'",
        "/a*x | no / before catch-all in path '/a*x'",
        "/a\\x | invalid escape string in path '/a\\x'",
        "/a/\\\\:x | invalid escape string in path '/a/\\\\:x'",
        "/ä/\\ö | invalid escape string in path '/ä/\\ö'",
        "a | path must begin with '/'",
        "\"\" | path must begin with '/'",
      })
  void aMalformedRouteIsRefused(String path, String message) {
    RouteTree<String> tree = new RouteTree<>();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> tree.add(path, path))
        .withMessage(message);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/src,/src/*filepath",
        "/src/*filepath,/src",
        "/src/*filepath,/srcs",
        "/src/*filepath,/src:x",
        "/a/:x,/a/b",
        "/a/b,/a/:x",
        "/a/:x,/a/:x/",
        "/a/:x,/b:y",
        "/con:tact,/contact",
        "/a\\:b,/a:b",
        "/:id/x/:id,/:id/y/:id",
        "/a\\",
      })
  void routesThatCanBeToldApartAreAccepted(String paths) {
    assertThatCode(() -> Routes.of(paths.split(","))).doesNotThrowAnyException();
  }

  @Test
  void aRefusedRouteLeavesTheOthersInPlace() {
    RouteTree<String> tree = Routes.of("/a/:x", "/a/b");

    assertThatIllegalArgumentException().isThrownBy(() -> tree.add("/a/:y", "/a/:y"));

    assertThat(Routes.lookup(tree, "/a/1")).isEqualTo("/a/:x x=1");
    assertThat(Routes.lookup(tree, "/a/b")).isEqualTo("/a/b");
  }

  @Test
  void nothingMayBeNull() {
    RouteTree<String> tree = new RouteTree<>();

    assertThatNullPointerException().isThrownBy(() -> tree.add(null, "x")).withMessage("path");
    assertThatNullPointerException().isThrownBy(() -> tree.add("/", null)).withMessage("value");
  }
}
