package dev.jenever.internal.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ConcurrentUseTest {

  private static final int THREADS = 4;
  private static final int ROUNDS = 2_000;

  @Test
  void lookupsGoOnWhileRoutesAreAdded() throws Exception {
    RouteTree<String> tree = Routes.of("/users/:id", "/users/new", "/ü/:x");
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Integer>> found = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        found.add(pool.submit(() -> countMatches(tree, start)));
      }
      start.countDown();
      for (int i = 0; i < 200; i++) {
        tree.add("/users/new" + i, "late");
      }
      for (Future<Integer> matches : found) {
        assertThat(matches.get()).isEqualTo(3 * ROUNDS);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static int countMatches(RouteTree<String> tree, CountDownLatch start) throws Exception {
    start.await();
    int matches = 0;
    for (int i = 0; i < ROUNDS; i++) {
      String id = "id" + i;
      matches += Routes.lookup(tree, "/users/" + id).equals("/users/:id id=" + id) ? 1 : 0;
      matches += Routes.lookup(tree, "/users/new").equals("/users/new") ? 1 : 0;
      matches += Routes.lookup(tree, "/ü/ä").equals("/ü/:x x=ä") ? 1 : 0;
    }
    return matches;
  }
}
