package dev.jenever.internal.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GithubRoutesTest {

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
  void everyRouteIsFoundWithItsParameters(String method) {
    RouteTree<String> tree = GithubRoutes.tree(method);
    Lookup<String> lookup = new Lookup<>();

    for (String route : GithubRoutes.routes(method)) {
      Routes.find(tree, GithubRoutes.path(route), false, lookup);

      assertThat(lookup.value()).isEqualTo(route);
      assertThat(lookup.fullPath()).isEqualTo(route);
      String[] names =
          Arrays.stream(route.split("/"))
              .filter(segment -> segment.startsWith(":"))
              .map(segment -> segment.substring(1))
              .toArray(String[]::new);
      assertThat(lookup.paramCount()).isEqualTo(names.length);
      for (int i = 0; i < names.length; i++) {
        assertThat(lookup.paramName(i)).isEqualTo(names[i]);
        assertThat(lookup.paramValue(i)).isEqualTo("some-" + names[i]);
      }
    }
  }

  @Test
  void everyRouteIsListedOnce() {
    String[] routes = GithubRoutes.routes("GET");

    assertThat(Routes.list(Routes.of(routes))).containsExactlyInAnyOrder(routes);
  }
}
