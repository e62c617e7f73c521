package dev.jenever.internal.routing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AllocationTest {

  private static final int ROUNDS = 10_000;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Lookup<String> lookup = new Lookup<>();

  @Test
  void lookupsOfLiteralRoutesAllocateNothing() {
    RouteTree<String> tree = GithubRoutes.tree("GET");
    String[] paths = GithubRoutes.literalPaths("GET");
    assertThat(paths).hasSizeGreaterThan(20);

    assertThat(allocatedBy(tree, paths)).isZero();
  }

  @Test
  void lookupsOfParametersAllocateNothingUntilValuesAreRead() {
    RouteTree<String> tree = GithubRoutes.tree("GET");

    assertThat(allocatedBy(tree, GithubRoutes.paths("GET"))).isZero();
  }

  @Test
  void goingBackAllocatesNothing() {
    RouteTree<String> tree = Routes.of("/a/:b/c/d", "/a/x/y/z", "/:x/y/z", "/a/x/c/e");

    assertThat(allocatedBy(tree, "/a/y/z", "/a/x/c/d", "/a/x/c/x", "/a/none", "/none")).isZero();
  }

  @Test
  void cleaningACleanPathAllocatesNothing() {
    assertThat(allocatedBy(() -> PathCleaner.clean("/a/b.c/..d/e/"))).isZero();
  }

  @Test
  void aValueCostsOneString() {
    RouteTree<String> tree = Routes.of("/users/:id");
    Routes.find(tree, "/users/12345678", false, lookup);

    long bytes = allocatedBy(() -> lookup.paramValue(0));

    assertThat(bytes).isLessThanOrEqualTo(ROUNDS * 64L);
  }

  private long allocatedBy(RouteTree<String> tree, String... paths) {
    byte[][] bytes = Arrays.stream(paths).map(p -> p.getBytes(UTF_8)).toArray(byte[][]::new);
    return allocatedBy(
        () -> {
          for (byte[] path : bytes) {
            tree.find(path, 0, path.length, false, lookup);
          }
        });
  }

  private static long allocatedBy(Runnable work) {
    repeat(work);
    THREADS.getCurrentThreadAllocatedBytes();
    long before = THREADS.getCurrentThreadAllocatedBytes();
    repeat(work);
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  private static void repeat(Runnable work) {
    for (int i = 0; i < ROUNDS; i++) {
      work.run();
    }
  }
}
