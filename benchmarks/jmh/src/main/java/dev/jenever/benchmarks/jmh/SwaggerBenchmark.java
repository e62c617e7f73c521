package dev.jenever.benchmarks.jmh;

import dev.jenever.Engine;
import dev.jenever.contrib.swagger.ApiDocument;
import dev.jenever.contrib.swagger.Swagger;
import dev.jenever.http.Request;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What Swagger UI adds to other routes; {@code swagger_test.go} is the same on Gin. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SwaggerBenchmark {

  private Engine without;
  private Engine mounted;
  private Engine described;
  private Request user;

  /** Makes the engines and the request. */
  @Setup
  public void make() {
    without = Modules.engine();
    mounted = Modules.engine();
    mounted.get("/swagger/*any", Swagger.wrapHandler(ApiDocument.of(mounted)));
    described = Engine.create();
    described.use(Swagger.describe(op -> op.tags("users")));
    described.get(
        "/users/:id",
        Swagger.describe(
            c -> c.string(200, "Hello, World!"), op -> op.summary("Greets").response(200, "OK")));
    described.get("/swagger/*any", Swagger.wrapHandler(ApiDocument.of(described)));
    user = Modules.request("GET", "/users/7", "User-Agent", "bench", "Accept", "*/*");
  }

  /** No Swagger at all. */
  @Benchmark
  public void without() {
    without.handle(user, new NullSink());
  }

  /** A request for another route, which is not described. */
  @Benchmark
  public void otherRoute() {
    mounted.handle(user, new NullSink());
  }

  /** A request for another route, which is described. */
  @Benchmark
  public void describedRoute() {
    described.handle(user, new NullSink());
  }
}
