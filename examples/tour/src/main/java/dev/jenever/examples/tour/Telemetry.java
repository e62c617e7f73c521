package dev.jenever.examples.tour;

import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import java.util.Map;

/** Spans and measurements go to the collector that {@code OTEL_EXPORTER_OTLP_ENDPOINT} names. */
final class Telemetry {

  private Telemetry() {}

  /** Starts to report if there is a collector; what has not left yet leaves at the end. */
  static AutoCloseable start(Map<String, String> environment) {
    String collector = environment.getOrDefault("OTEL_EXPORTER_OTLP_ENDPOINT", "");
    if (collector.isEmpty()) {
      return () -> {};
    }
    return AutoConfiguredOpenTelemetrySdk.builder()
        .addPropertiesSupplier(
            () ->
                Map.of(
                    "otel.service.name", "tour",
                    "otel.exporter.otlp.endpoint", collector,
                    "otel.exporter.otlp.protocol", "http/protobuf"))
        .disableShutdownHook()
        .setResultAsGlobal()
        .build()
        .getOpenTelemetrySdk();
  }
}
