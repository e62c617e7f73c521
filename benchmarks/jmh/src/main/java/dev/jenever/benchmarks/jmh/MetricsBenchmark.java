package dev.jenever.benchmarks.jmh;

import dev.jenever.Engine;
import dev.jenever.contrib.metrics.GinMetrics;
import dev.jenever.contrib.metrics.GinProm;
import dev.jenever.contrib.metrics.GoGinPrometheus;
import dev.jenever.contrib.metrics.HertzPrometheus;
import dev.jenever.contrib.metrics.Metrics;
import dev.jenever.http.Request;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What metrics add to a request; {@code metrics_test.go} is the same on Gin. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MetricsBenchmark {

  private Engine without;
  private Engine usual;
  private Engine ginProm;
  private Engine goGinPrometheus;
  private Engine ginMetrics;
  private Engine hertz;
  private Request get;

  /** Makes the engines and the request. */
  @Setup
  public void make() {
    without = Modules.engine();
    usual = Modules.engine(Metrics.create());
    ginProm = Modules.engine(GinProm.create().instrument());
    goGinPrometheus = Modules.engine(GoGinPrometheus.create("gin"));
    ginMetrics = Modules.engine(GinMetrics.monitor());
    hertz = Modules.engine(HertzPrometheus.create());
    get = Modules.request("GET", "/users/7", "User-Agent", "bench", "Accept", "*/*");
  }

  /** No metrics at all. */
  @Benchmark
  public void without() {
    without.handle(get, new NullSink());
  }

  /** The metrics of a new service. */
  @Benchmark
  public void usual() {
    usual.handle(get, new NullSink());
  }

  /** Those of ginprom. */
  @Benchmark
  public void ginProm() {
    ginProm.handle(get, new NullSink());
  }

  /** Those of go-gin-prometheus. */
  @Benchmark
  public void goGinPrometheus() {
    goGinPrometheus.handle(get, new NullSink());
  }

  /** Those of gin-metrics. */
  @Benchmark
  public void ginMetrics() {
    ginMetrics.handle(get, new NullSink());
  }

  /** Those of Hertz. */
  @Benchmark
  public void hertz() {
    hertz.handle(get, new NullSink());
  }
}
