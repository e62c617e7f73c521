package dev.jenever.benchmarks.jmh;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.jenever.benchmarks.ApiRoute;
import dev.jenever.internal.routing.Lookup;
import dev.jenever.internal.routing.RouteTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** One lookup in the head of a request, as the server makes it; all routes of a set in turn. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RouterBenchmark {

  private static final String PREFIX = "GET ";

  /** The route set. */
  @Param({"github", "gplus", "parse", "static"})
  public String set;

  private final Lookup<ApiRoute> lookup = new Lookup<>();
  private RouteTree<ApiRoute>[] trees;
  private byte[][] heads;
  private int[] ends;
  private int next;

  /** Fills a tree for each method. */
  @Setup
  @SuppressWarnings({"unchecked", "rawtypes"})
  public void fill() {
    List<ApiRoute> routes = Routes.of(set);
    Map<String, RouteTree<ApiRoute>> byMethod = new HashMap<>();
    trees = new RouteTree[routes.size()];
    heads = new byte[routes.size()][];
    ends = new int[routes.size()];
    for (int i = 0; i < heads.length; i++) {
      ApiRoute route = routes.get(i);
      trees[i] = byMethod.computeIfAbsent(route.method(), method -> new RouteTree<>());
      trees[i].add(route.path(), route);
      String path = Routes.path(route);
      heads[i] = (PREFIX + path + " HTTP/1.1\r\n\r\n").getBytes(US_ASCII);
      ends[i] = PREFIX.length() + path.length();
    }
  }

  /** Looks the next path up. */
  @Benchmark
  public ApiRoute lookup() {
    int i = next;
    next = i + 1 == heads.length ? 0 : i + 1;
    trees[i].find(heads[i], PREFIX.length(), ends[i], false, lookup);
    return lookup.value();
  }

  /** Looks the next path up, and makes the values of its parameters, each a string. */
  @Benchmark
  public ApiRoute lookupWithValues(Blackhole hole) {
    ApiRoute route = lookup();
    for (int p = 0; p < lookup.paramCount(); p++) {
      hole.consume(lookup.paramValue(p));
    }
    return route;
  }
}
