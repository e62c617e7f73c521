package dev.jenever.benchmarks.jmh;

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

/** One lookup; all routes of a set in turn. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RouterBenchmark {

  /** The route set. */
  @Param({"github", "gplus", "parse", "static"})
  public String set;

  private final Lookup<ApiRoute> lookup = new Lookup<>();
  private RouteTree<ApiRoute>[] trees;
  private String[] paths;
  private int next;

  /** Fills a tree for each method. */
  @Setup
  @SuppressWarnings({"unchecked", "rawtypes"})
  public void fill() {
    List<ApiRoute> routes = Routes.of(set);
    Map<String, RouteTree<ApiRoute>> byMethod = new HashMap<>();
    trees = new RouteTree[routes.size()];
    paths = new String[routes.size()];
    for (int i = 0; i < paths.length; i++) {
      ApiRoute route = routes.get(i);
      trees[i] = byMethod.computeIfAbsent(route.method(), method -> new RouteTree<>());
      trees[i].add(route.path(), route);
      paths[i] = Routes.path(route);
    }
  }

  /** Looks the next path up. */
  @Benchmark
  public ApiRoute lookup() {
    int i = next;
    next = i + 1 == paths.length ? 0 : i + 1;
    trees[i].find(paths[i], false, lookup);
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
