package dev.jenever.internal.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every expectation was checked by running Gin, the redirects into nowhere included. */
class TrailingSlashTest {

  private final RouteTree<String> tree =
      Routes.of(
          "/a/",
          "/ab",
          "/c/x",
          "/cd",
          "/e/:x",
          "/ef",
          "/g/*x",
          "/gh",
          "/i/:p/j/",
          "/i/:p/jk",
          "/i/:p/l/:q",
          "/i/:p/lm",
          "/i/:p/n/*r",
          "/i/:p/no");

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "/a, redirect",
    "/ab/, redirect",
    "/c, none",
    "/c/, redirect",
    "/e, none",
    "/e/, redirect",
    "/g, redirect",
    "/i, none",
    "/i/1, none",
    "/i/1/, redirect",
    "/i/1/j, redirect",
    "/i/1/j/k, none",
    "/i/1/jk/, redirect",
    "/i/1/l, none",
    "/i/1/n, redirect",
  })
  void theOtherFinalSlashIsAdvisedAsGinDoes(String path, String expected) {
    assertThat(Routes.lookup(tree, path)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "/a/y, /a/y",
    "/a/y/, redirect",
    "/b/y, redirect",
    "/b/y/, /:x/y/ x=b",
    "/b/y//, redirect",
    "/b/, redirect",
  })
  void aFinalSlashNeverGoesBackToAWildcard(String path, String expected) {
    assertThat(Routes.lookup(Routes.of("/:x/y/", "/a/y"), path)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "/a/b, redirect",
    "/a/z, none",
    "/a/z/, redirect",
    "/a/b/d, /a/:c/d c=b",
  })
  void theAdviceGoesBeforeTheWildcardInADeadEnd(String path, String expected) {
    assertThat(Routes.lookup(Routes.of("/:x/z", "/a/b/", "/a/:c/d"), path)).isEqualTo(expected);
  }

  @Test
  void theRootIsNeverAdvised() {
    assertThat(Routes.lookup(Routes.of("/:x"), "/")).isEqualTo("none");
    assertThat(Routes.lookup(Routes.of("/:x", "/y/:z"), "/")).isEqualTo("none");
  }
}
