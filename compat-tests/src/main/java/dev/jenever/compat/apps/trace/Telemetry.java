package dev.jenever.compat.apps.trace;

import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.Handler;
import io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Keeps in memory what an app reports, to show it on routes of the app. */
final class Telemetry {

  private final InMemorySpanExporter spans = InMemorySpanExporter.create();
  private final InMemoryMetricReader readings = InMemoryMetricReader.create();
  final SdkTracerProvider tracers;
  final SdkMeterProvider meters;

  Telemetry(Sampler sampler) {
    tracers =
        SdkTracerProvider.builder()
            .setIdGenerator(new PlainIds())
            .setSampler(sampler)
            .addSpanProcessor(SimpleSpanProcessor.create(spans))
            .build();
    meters = SdkMeterProvider.builder().registerMetricReader(readings).build();
  }

  Telemetry() {
    this(Sampler.parentBased(Sampler.alwaysOn()));
  }

  /** Those that OpenTelemetry's SDKs take unless told otherwise. */
  static TextMapPropagator propagators() {
    return TextMapPropagator.composite(
        W3CTraceContextPropagator.getInstance(), W3CBaggagePropagator.getInstance());
  }

  /** An engine with routes that show what was reported, none of them traced. */
  Engine reporting(Handler... before) {
    Engine r = Engine.create().handleMethodNotAllowed(true).use(before);
    r.get("/__spans", c -> c.json(200, ended(c).stream().map(SpanShown::of).toList()));
    r.get("/__metrics", c -> c.json(200, metrics(c)));
    r.get("/__stages", c -> c.json(200, SpanShown.stages(ended(c))));
    return r;
  }

  private List<MetricShown> metrics(Context c) {
    ended(c);
    return readings.collectAllMetrics().stream()
        .sorted(Comparator.comparing(MetricData::getName))
        .map(MetricShown::of)
        .toList();
  }

  /** Waits for a number of spans, at most some seconds, and returns all that have ended. */
  private List<SpanData> ended(Context c) {
    int wanted = Integer.parseInt(c.defaultQuery("n", "0"));
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    while (spans.getFinishedSpanItems().size() < wanted && System.nanoTime() < until) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
    return spans.getFinishedSpanItems();
  }
}
