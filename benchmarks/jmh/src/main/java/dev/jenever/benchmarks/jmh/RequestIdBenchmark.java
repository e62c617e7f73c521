package dev.jenever.benchmarks.jmh;

import dev.jenever.Engine;
import dev.jenever.contrib.requestid.RequestId;
import dev.jenever.http.Request;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What an id adds to a request; {@code requestid_test.go} is the same on Gin. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RequestIdBenchmark {

  private Engine without;
  private Engine with;
  private Request sent;

  /** Makes the engines and the request. */
  @Setup
  public void make() {
    without = Modules.engine();
    with = Modules.engine(RequestId.withDefaults());
    sent =
        Modules.request("GET", "/users/7", "X-Request-Id", "6ba7b810-9dad-41d1-80b4-00c04fd430c8");
  }

  /** No id at all. */
  @Benchmark
  public void without() {
    without.handle(sent, new NullSink());
  }

  /** An id that the client brings. */
  @Benchmark
  public void sent() {
    with.handle(sent, new NullSink());
  }

  /** A new id. */
  @Benchmark
  public void fresh() {
    with.handle(Modules.request("GET", "/users/7"), new NullSink());
  }
}
