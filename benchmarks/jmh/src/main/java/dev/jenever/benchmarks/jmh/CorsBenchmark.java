package dev.jenever.benchmarks.jmh;

import dev.jenever.Engine;
import dev.jenever.contrib.cors.Cors;
import dev.jenever.contrib.cors.CorsConfig;
import dev.jenever.http.Request;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What CORS adds to a request; {@code cors_test.go} is the same on Gin. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CorsBenchmark {

  private Engine without;
  private Engine with;
  private Engine strict;
  private Request allowed;
  private Request noOrigin;
  private Request preflight;

  /** Makes the engines and the requests. */
  @Setup
  public void make() {
    without = Modules.engine();
    with = Modules.engine(Cors.create(listed(CorsConfig.defaults())));
    strict = Modules.engine(Cors.create(listed(CorsConfig.strict())));
    allowed =
        Modules.request(
            "GET",
            "/users/7",
            "Origin",
            "https://app.test",
            "User-Agent",
            "bench",
            "Accept",
            "*/*");
    noOrigin = Modules.request("GET", "/users/7", "User-Agent", "bench", "Accept", "*/*");
    preflight =
        Modules.request(
            "OPTIONS",
            "/users/7",
            "Origin",
            "https://app.test",
            "Access-Control-Request-Method",
            "PUT",
            "Access-Control-Request-Headers",
            "content-type");
  }

  private static CorsConfig listed(CorsConfig config) {
    return config
        .allowOrigins("https://www.test", "https://app.test", "http://localhost:3000")
        .allowCredentials(true);
  }

  /** No CORS at all. */
  @Benchmark
  public void without() {
    without.handle(allowed, new NullSink());
  }

  /** A request of an allowed origin. */
  @Benchmark
  public void allowed() {
    with.handle(allowed, new NullSink());
  }

  /** A request that is none of CORS's business. */
  @Benchmark
  public void noOrigin() {
    with.handle(noOrigin, new NullSink());
  }

  /** A preflight request. */
  @Benchmark
  public void preflight() {
    with.handle(preflight, new NullSink());
  }

  /** A request of an allowed origin under the strict profile. */
  @Benchmark
  public void strictAllowed() {
    strict.handle(allowed, new NullSink());
  }

  /** A preflight request under the strict profile. */
  @Benchmark
  public void strictPreflight() {
    strict.handle(preflight, new NullSink());
  }
}
