package dev.jenever.contrib.trace;

import io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** An SDK that keeps in memory what is reported. */
final class Recorded {

  private final InMemorySpanExporter spans = InMemorySpanExporter.create();
  private final InMemoryMetricReader metrics = InMemoryMetricReader.create();
  final OpenTelemetrySdk sdk;

  Recorded() {
    this(Sampler.parentBased(Sampler.alwaysOn()));
  }

  Recorded(Sampler sampler) {
    sdk =
        OpenTelemetrySdk.builder()
            .setTracerProvider(
                SdkTracerProvider.builder()
                    .setSampler(sampler)
                    .addSpanProcessor(SimpleSpanProcessor.create(spans))
                    .build())
            .setMeterProvider(SdkMeterProvider.builder().registerMetricReader(metrics).build())
            .setPropagators(
                ContextPropagators.create(
                    TextMapPropagator.composite(
                        W3CTraceContextPropagator.getInstance(),
                        W3CBaggagePropagator.getInstance())))
            .build();
  }

  TracingConfig config() {
    return new TracingConfig().openTelemetry(sdk);
  }

  TracingConfig stable() {
    return config().profile(Profile.STABLE);
  }

  List<SpanData> spans() {
    return spans.getFinishedSpanItems();
  }

  /** Waits until that many spans have ended, which happens after the client has its response. */
  List<SpanData> spans(int count) {
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (spans().size() < count && System.nanoTime() < limit) {
      LockSupport.parkNanos(100_000);
    }
    return spans();
  }

  SpanData span() {
    return spans().get(spans().size() - 1);
  }

  Collection<MetricData> metrics() {
    return metrics.collectAllMetrics();
  }

  MetricData metric(String name) {
    return metrics().stream().filter(m -> m.getName().equals(name)).findFirst().orElseThrow();
  }
}
