package dev.jenever.contrib.trace;

import dev.jenever.Context;
import dev.jenever.http.Request;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongHistogram;
import io.opentelemetry.api.metrics.Meter;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The three histograms of otelgin. */
final class OtelginMeasurements implements Measurements {

  private final OtelginServer server;
  private final TracingConfig config;
  private final LongHistogram requestSize;
  private final LongHistogram responseSize;
  private final DoubleHistogram duration;

  OtelginMeasurements(Meter meter, OtelginServer server, TracingConfig config) {
    this.server = server;
    this.config = config;
    requestSize = Histograms.requestSize(meter);
    responseSize = Histograms.responseSize(meter);
    duration = Histograms.duration(meter);
  }

  /** A request whose handlers have thrown is not measured, as in Go. */
  @Override
  public void ended(
      Context c, io.opentelemetry.context.Context context, long nanos, @Nullable Throwable error) {
    if (error != null || !Histograms.areEnabled(requestSize, responseSize, duration)) {
      return;
    }
    Attributes attributes = attributes(c);
    Histograms.record(requestSize, c.request().contentLength(), attributes, context);
    Histograms.record(responseSize, c.writer().size(), attributes, context);
    duration.record((double) nanos / TimeUnit.SECONDS.toNanos(1), attributes, context);
  }

  private Attributes attributes(Context c) {
    Request request = c.request();
    AttributesBuilder attributes = Attributes.builder();
    if (!c.fullPath().isEmpty()) {
      attributes.put(Attribute.HTTP_ROUTE, c.fullPath());
    }
    MetricAttributes.addTo(attributes, config, c);
    attributes.put(Attribute.HTTP_REQUEST_METHOD, OtelginMethods.forMetric(request.method()));
    attributes.put(Attribute.URL_SCHEME, request.isTls() ? "https" : "http");
    server.describe(request, attributes::put, attributes::put);
    attributes.put(Attribute.NETWORK_PROTOCOL_NAME, OtelginServer.protocol(request));
    attributes.put(Attribute.NETWORK_PROTOCOL_VERSION, OtelginServer.version(request));
    attributes.put(Attribute.HTTP_RESPONSE_STATUS_CODE, (long) c.writer().status());
    return attributes.build();
  }
}
