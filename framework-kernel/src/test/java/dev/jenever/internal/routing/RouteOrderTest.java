package dev.jenever.internal.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteOrderTest {

  private static final String[] SEGMENTS = {
    "a", "ab", "abc", "b", "ba", "x", "ä", "ö", ":p", "c:p"
  };

  @Test
  void theBusiestLiteralBranchComesFirstAndWildcardsLast() {
    RouteTree<String> tree =
        Routes.of("/:any", "/one", "/two", "/two/a", "/two/b", "/one/*rest", "/a/:x", "/a/b");

    assertThat(Routes.list(tree))
        .containsExactly(
            "/two", "/two/a", "/two/b", "/one", "/one/*rest", "/a/b", "/a/:x", "/:any");
  }

  @Test
  void branchesOfEqualWeightKeepTheOrderOfRegistration() {
    assertThat(Routes.list(Routes.of("/c", "/a", "/b"))).containsExactly("/c", "/a", "/b");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void prioritiesCountTheRoutesBelow(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Set<String> routes = new LinkedHashSet<>();
    for (int i = 0; i < 200; i++) {
      routes.add(randomRoute(random));
    }
    Node<String> root = new Node<>();

    routes.forEach(route -> Insertion.insert(root, Utf8.encode(route), route));

    assertThat(root.priority).as("seed %d", seed).isEqualTo(routes.size());
    requireInvariants(root, "seed " + seed);
  }

  private static int requireInvariants(Node<String> node, String context) {
    int routes = node.value == null ? 0 : 1;
    List<Integer> literal = new ArrayList<>();
    for (Node<String> child : node.children) {
      routes += requireInvariants(child, context);
      if (child.kind != NodeKind.PARAM) {
        literal.add(child.priority);
      }
    }
    assertThat(node.priority).as("%s at %s", context, node.text).isEqualTo(routes);
    assertThat(literal).as(context).isSortedAccordingTo((a, b) -> b - a);
    for (int i = 0; i < node.indices.length(); i++) {
      assertThat(node.children.get(i).text)
          .as(context)
          .startsWith(node.indices.substring(i, i + 1));
    }
    if (node.wildChild) {
      assertThat(node.lastChild().kind).as(context).isEqualTo(NodeKind.PARAM);
    }
    return routes;
  }

  private static String randomRoute(SplittableRandom random) {
    StringBuilder route = new StringBuilder();
    int segments = random.nextInt(1, 5);
    for (int i = 0; i < segments; i++) {
      route.append('/').append(SEGMENTS[random.nextInt(SEGMENTS.length)]);
    }
    return random.nextInt(4) == 0 ? route.append('/').toString() : route.toString();
  }
}
