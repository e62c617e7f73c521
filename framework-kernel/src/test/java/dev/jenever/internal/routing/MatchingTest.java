package dev.jenever.internal.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTest {

  private final RouteTree<String> overlapping =
      Routes.of(
          "/users/:id",
          "/users/new",
          "/users/:id/posts",
          "/users/new/posts/:p",
          "/files/*path",
          "/a/:b/c",
          "/a/x/d",
          "/:lang/home");

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "/users/1, /users/:id id=1",
    "/users/ne, /users/:id id=ne",
    "/users/newer, /users/:id id=newer",
    "/users/new, /users/new",
    "/users/new/posts, /users/:id/posts id=new",
    "/users/new/posts/2, /users/new/posts/:p p=2",
    "/users/new/posts/, redirect",
    "/a/x/c, /a/:b/c b=x",
    "/a/x/d, /a/x/d",
    "/a//c, /a/:b/c b=",
    "/a/y/d, none",
    "/users/home, /users/:id id=home",
    "/a/home, none",
    "/de/home, /:lang/home lang=de",
    "/files, none",
    "/files/, /files/*path path=/",
    "/files/a//../b, /files/*path path=/a//../b",
    "/users/, redirect",
    "/USERS/1, none",
  })
  void literalTextGoesBeforeParameters(String path, String expected) {
    assertThat(Routes.lookup(overlapping, path)).isEqualTo(expected);
  }
}
