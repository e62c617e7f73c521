package dev.jenever.internal.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralColonTest {

  private final RouteTree<String> tree =
      Routes.of(
          "/v1/things\\:batch",
          "/v1/things",
          "/v1/things/:id",
          "/x/y\\:z/:id",
          "/x/y/:id",
          "/\\:s");

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "/v1/things:batch, /v1/things:batch",
    "/v1/things\\:batch, none",
    "/v1/things:batc, none",
    "/v1/things:batch/, redirect",
    "/v1/things, /v1/things",
    "/v1/things/batch, /v1/things/:id id=batch",
    "/x/y:z/1, /x/y:z/:id id=1",
    "/x/y/1, /x/y/:id id=1",
    "/:s, /:s",
  })
  void anEscapedColonIsLiteral(String path, String expected) {
    assertThat(Routes.lookup(tree, path)).isEqualTo(expected);
  }

  @Test
  void theRouteListShowsTheEscapeUntilTheTreeIsUsed() {
    assertThat(Routes.list(tree)).contains("/v1/things\\:batch", "/x/y\\:z/:id", "/\\:s");

    tree.freeze();

    assertThat(Routes.list(tree)).contains("/v1/things:batch", "/x/y:z/:id", "/:s");
  }

  @Test
  void aLiteralColonAndAParameterShareTheirPrefix() {
    RouteTree<String> both = Routes.of("/a\\:b", "/a:b");

    assertThat(Routes.lookup(both, "/a:b")).isEqualTo("/a:b");
    assertThat(Routes.lookup(both, "/axx")).isEqualTo("/a:b b=xx");
    assertThat(Routes.list(both)).containsExactly("/a:b", "/a:b");
  }

  @Test
  void aRouteAddedAfterTheFirstLookupIsUnescapedToo() {
    Routes.lookup(tree, "/x");

    tree.add("/late\\:one", "late");

    assertThat(Routes.lookup(tree, "/late:one")).isEqualTo("/late:one");
  }
}
