package dev.jenever.benchmarks.jmh;

import dev.jenever.Engine;
import dev.jenever.contrib.jwt.JwtMiddleware;
import dev.jenever.http.Request;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What the JWT middleware adds to a request; {@code jwt_test.go} is the same on Gin. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class JwtBenchmark {

  private Engine without;
  private Engine with;
  private Request member;
  private Request stranger;

  /** Makes the engines and the requests. */
  @Setup
  public void make() {
    JwtMiddleware auth =
        JwtMiddleware.builder()
            .realm("bench")
            .key("a secret of benchmarks, 40 bytes in all..")
            .payloadFunc(String.class, name -> Map.of("identity", name))
            .build();
    without = Modules.engine();
    with = Modules.engine(auth.middlewareFunc());
    String token = auth.tokenGenerator("admin").accessToken();
    member = Modules.request("GET", "/users/7", "Authorization", "Bearer " + token);
    stranger = Modules.request("GET", "/users/7", "User-Agent", "bench");
  }

  /** No JWT at all. */
  @Benchmark
  public void without() {
    without.handle(member, new NullSink());
  }

  /** A request with a token of HS256. */
  @Benchmark
  public void accepted() {
    with.handle(member, new NullSink());
  }

  /** A request without a token, which is a 401. */
  @Benchmark
  public void refused() {
    with.handle(stranger, new NullSink());
  }
}
