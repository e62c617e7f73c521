package dev.jenever.benchmarks.jmh;

import dev.jenever.Engine;
import dev.jenever.contrib.trace.Profile;
import dev.jenever.contrib.trace.Tracing;
import dev.jenever.contrib.trace.TracingConfig;
import dev.jenever.http.Request;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What tracing adds to a request; {@code trace_test.go} is the same on Gin. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TraceBenchmark {

  private static final String CALLER = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-";

  private OpenTelemetrySdk sdk;
  private Engine without;
  private Engine noSdk;
  private Engine with;
  private Engine stable;
  private Request plain;
  private Request sampled;
  private Request notSampled;

  /** Makes the engines and the requests. */
  @Setup
  public void make() {
    sdk = sdk();
    without = Modules.engine();
    noSdk = Modules.engine(Tracing.middleware("bench"));
    with = Modules.engine(Tracing.middleware("bench", new TracingConfig().openTelemetry(sdk)));
    stable =
        Modules.engine(
            Tracing.middleware(
                "bench", new TracingConfig().openTelemetry(sdk).profile(Profile.STABLE)));
    plain = Modules.request("GET", "/users/7", "User-Agent", "bench");
    sampled =
        Modules.request("GET", "/users/7", "User-Agent", "bench", "Traceparent", CALLER + "01");
    notSampled =
        Modules.request("GET", "/users/7", "User-Agent", "bench", "Traceparent", CALLER + "00");
  }

  /** Spans go to an exporter in batches, measurements are taken. */
  private OpenTelemetrySdk sdk() {
    return OpenTelemetrySdk.builder()
        .setTracerProvider(
            SdkTracerProvider.builder()
                .addSpanProcessor(
                    BatchSpanProcessor.builder(new DiscardingExporter())
                        .setMaxQueueSize(1 << 16)
                        .build())
                .build())
        .setMeterProvider(
            SdkMeterProvider.builder().registerMetricReader(InMemoryMetricReader.create()).build())
        .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
        .build();
  }

  /** Stops the exporter. */
  @TearDown
  public void close() {
    sdk.close();
  }

  /** No tracing at all. */
  @Benchmark
  public void without() {
    without.handle(plain, new NullSink());
  }

  /** The middleware, and no SDK. */
  @Benchmark
  public void noSdk() {
    noSdk.handle(sampled, new NullSink());
  }

  /** A request whose span begins a trace. */
  @Benchmark
  public void root() {
    with.handle(plain, new NullSink());
  }

  /** A request whose span goes on with the trace of its caller. */
  @Benchmark
  public void sampled() {
    with.handle(sampled, new NullSink());
  }

  /** A request whose caller has decided that it is not traced. */
  @Benchmark
  public void notSampled() {
    with.handle(notSampled, new NullSink());
  }

  /** A span by the stable semantic conventions. */
  @Benchmark
  public void stableSampled() {
    stable.handle(sampled, new NullSink());
  }
}
