package dev.jenever.contrib.trace;

import dev.jenever.Context;
import dev.jenever.http.Headers;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The counter and the histogram of obs-opentelemetry; of requests that are sampled. */
final class HertzMeasurements implements Measurements {

  private final HertzConventions conventions;
  private final TracingConfig config;
  private final LongCounter requests;
  private final DoubleHistogram duration;

  /** With the descriptions of the original, as they are. */
  HertzMeasurements(Meter meter, HertzConventions conventions, TracingConfig config) {
    this.conventions = conventions;
    this.config = config;
    requests =
        meter
            .counterBuilder("http.server.request_count")
            .setUnit("count")
            .setDescription("measures Incoming request count total")
            .build();
    duration =
        meter
            .histogramBuilder("http.server.duration")
            .setUnit("ms")
            .setDescription("measures th incoming end to end duration")
            .build();
  }

  @Override
  public void ended(
      Context c, io.opentelemetry.context.Context context, long nanos, @Nullable Throwable error) {
    if (!Span.fromContext(context).isRecording()) {
      return;
    }
    Attributes attributes = attributes(c, error);
    requests.add(1, attributes, context);
    duration.record((double) nanos / TimeUnit.MILLISECONDS.toNanos(1), attributes, context);
  }

  private Attributes attributes(Context c, @Nullable Throwable error) {
    int status = error == null ? c.writer().status() : ErrorTypes.status(c);
    boolean failed = error != null || HertzStatus.of(status) == StatusCode.ERROR;
    AttributesBuilder attributes = Attributes.builder();
    MetricAttributes.addTo(attributes, config, c);
    put(attributes, HertzAttribute.HTTP_HOST, c.request().host());
    put(attributes, Attribute.HTTP_ROUTE, conventions.route(c));
    attributes.put(HertzAttribute.HTTP_METHOD, c.request().method());
    attributes.put(HertzAttribute.HTTP_STATUS_CODE, (long) status);
    Headers headers = c.request().headers();
    put(attributes, HertzAttribute.PEER_SERVICE, headers.get("service-name"));
    put(attributes, HertzAttribute.PEER_SERVICE_NAMESPACE, headers.get("service-namespace"));
    put(
        attributes,
        HertzAttribute.PEER_DEPLOYMENT_ENVIRONMENT,
        headers.get("deployment-environment"));
    attributes.put(HertzAttribute.STATUS_CODE, failed ? "Error" : "Unset");
    return attributes.build();
  }

  private static void put(AttributesBuilder attributes, AttributeKey<String> key, String value) {
    if (!value.isEmpty()) {
      attributes.put(key, value);
    }
  }
}
