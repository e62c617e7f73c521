package dev.jenever.benchmarks.jmh;

import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.Mode;
import dev.jenever.benchmarks.ApiRoute;
import dev.jenever.http.Request;
import dev.jenever.internal.memory.MemoryRequest;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The kernel without a socket: context, lookup and chain, then an answer into nothing. */
@State(Scope.Thread)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ServeBenchmark {

  private Engine engine;
  private Request[] github;
  private Request plaintext;
  private int next;

  /** Registers GitHub's routes with a handler that does nothing. */
  @Setup
  public void fill() {
    Mode.set(Mode.RELEASE);
    engine = Engine.create();
    List<ApiRoute> routes = Routes.of("github");
    routes.forEach(route -> engine.handle(route.method(), route.path(), c -> {}));
    engine.get("/plaintext", c -> c.string(200, "Hello, World!"));
    github =
        routes.stream()
            .map(route -> new MemoryRequest(route.method(), Routes.path(route)))
            .toArray(Request[]::new);
    plaintext = new MemoryRequest("GET", "/plaintext");
  }

  /** Makes a context, as for each request. */
  @Benchmark
  public Context context() {
    return engine.newContext(plaintext, new NullSink());
  }

  /** Serves the next of GitHub's routes. */
  @Benchmark
  public void github() {
    int i = next;
    next = i + 1 == github.length ? 0 : i + 1;
    engine.handle(github[i], new NullSink());
  }

  /** Serves a text. */
  @Benchmark
  public void plaintext() {
    engine.handle(plaintext, new NullSink());
  }
}
