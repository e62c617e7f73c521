package dev.jenever.contrib.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jenever.Engine;
import dev.jenever.server.Server;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.metrics.OtlpGrpcMetricExporter;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What arrives at OpenTelemetry's Collector, over both protocols. */
@Timeout(900)
class CollectorTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String CALLER = "00f067aa0ba902b7";

  @TempDir Path directory;

  @Test
  void spansAndMeasurementsArriveByGrpc() throws Exception {
    try (Collector collector = Collector.start(directory)) {
      String endpoint = "http://127.0.0.1:" + collector.grpc;
      serve(
          OtlpGrpcSpanExporter.builder().setEndpoint(endpoint).build(),
          OtlpGrpcMetricExporter.builder().setEndpoint(endpoint).build());

      check(collector.received(2));
    }
  }

  @Test
  void spansAndMeasurementsArriveByHttp() throws Exception {
    try (Collector collector = Collector.start(directory)) {
      String endpoint = "http://127.0.0.1:" + collector.http;
      serve(
          OtlpHttpSpanExporter.builder().setEndpoint(endpoint + "/v1/traces").build(),
          OtlpHttpMetricExporter.builder().setEndpoint(endpoint + "/v1/metrics").build());

      check(collector.received(2));
    }
  }

  private static void serve(SpanExporter spans, MetricExporter metrics) throws Exception {
    try (OpenTelemetrySdk sdk = sdk(spans, metrics)) {
      Engine r = Engine.create();
      r.use(Tracing.middleware("shop:8443", new TracingConfig().openTelemetry(sdk)));
      r.get("/orders/:id", c -> c.string(503, "closed"));
      try (Server server = r.start("127.0.0.1:0")) {
        RawClient.get(
            server.port(),
            "/orders/7",
            "traceparent: 00-" + TRACE + "-" + CALLER + "-01",
            "tracestate: foo=1");
      }
    }
  }

  private static OpenTelemetrySdk sdk(SpanExporter spans, MetricExporter metrics) {
    Resource resource =
        Resource.create(Attributes.of(AttributeKey.stringKey("service.name"), "bookshop"));
    return OpenTelemetrySdk.builder()
        .setTracerProvider(
            SdkTracerProvider.builder()
                .setResource(resource)
                .addSpanProcessor(BatchSpanProcessor.builder(spans).build())
                .build())
        .setMeterProvider(
            SdkMeterProvider.builder()
                .setResource(resource)
                .registerMetricReader(PeriodicMetricReader.builder(metrics).build())
                .build())
        .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
        .build();
  }

  private static void check(List<JsonNode> received) {
    JsonNode spans = only(received, "resourceSpans");
    assertThat(attribute(spans.path("resource"), "service.name")).isEqualTo("bookshop");
    assertThat(spans.at("/scopeSpans/0/scope/name").asText()).isEqualTo(Tracing.SCOPE_NAME);
    JsonNode span = spans.at("/scopeSpans/0/spans/0");
    assertThat(span.path("name").asText()).isEqualTo("GET /orders/:id");
    assertThat(span.path("kind").asInt()).as("a server's").isEqualTo(2);
    assertThat(span.path("traceId").asText()).isEqualTo(TRACE);
    assertThat(span.path("parentSpanId").asText()).isEqualTo(CALLER);
    assertThat(span.path("traceState").asText()).isEqualTo("foo=1");
    assertThat(span.at("/status/code").asInt()).as("an error").isEqualTo(2);
    assertThat(attribute(span, "server.address")).isEqualTo("shop");
    assertThat(attribute(span, "server.port")).isEqualTo("8443");
    assertThat(attribute(span, "http.response.status_code")).isEqualTo("503");
    assertThat(span.path("endTimeUnixNano").asLong())
        .isGreaterThan(span.path("startTimeUnixNano").asLong());

    JsonNode metrics = only(received, "resourceMetrics").at("/scopeMetrics/0/metrics");
    assertThat(metrics.findValuesAsText("name"))
        .containsExactlyInAnyOrder(
            "http.server.request.body.size",
            "http.server.request.duration",
            "http.server.response.body.size");
  }

  private static JsonNode only(List<JsonNode> received, String kind) {
    List<JsonNode> found =
        received.stream().map(r -> r.path(kind)).filter(r -> !r.isMissingNode()).toList();
    assertThat(found).as(kind).hasSize(1);
    return found.get(0).get(0);
  }

  private static String attribute(JsonNode owner, String key) {
    return StreamSupport.stream(owner.path("attributes").spliterator(), false)
        .filter(a -> a.path("key").asText().equals(key))
        .map(a -> a.path("value").elements().next().asText())
        .findFirst()
        .orElse("");
  }
}
