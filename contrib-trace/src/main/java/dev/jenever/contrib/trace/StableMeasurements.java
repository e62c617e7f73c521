package dev.jenever.contrib.trace;

import dev.jenever.Context;
import dev.jenever.http.Request;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongHistogram;
import io.opentelemetry.api.metrics.LongUpDownCounter;
import io.opentelemetry.api.metrics.Meter;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What the stable conventions measure: the duration, and on request sizes and those running. */
final class StableMeasurements implements Measurements {

  private final StableMethods methods;
  private final TracingConfig config;
  private final DoubleHistogram duration;
  private final @Nullable LongHistogram requestSize;
  private final @Nullable LongHistogram responseSize;
  private final @Nullable LongUpDownCounter active;

  StableMeasurements(Meter meter, StableMethods methods, TracingConfig config) {
    this.methods = methods;
    this.config = config;
    duration = Histograms.duration(meter);
    requestSize = config.optInAttributes ? Histograms.requestSize(meter) : null;
    responseSize = config.optInAttributes ? Histograms.responseSize(meter) : null;
    active = config.activeRequests ? active(meter) : null;
  }

  private static LongUpDownCounter active(Meter meter) {
    return meter
        .upDownCounterBuilder("http.server.active_requests")
        .setUnit("{request}")
        .setDescription("Number of active HTTP server requests.")
        .build();
  }

  @Override
  public void started(Context c, io.opentelemetry.context.Context context) {
    if (active != null) {
      active.add(1, methodAndScheme(c.request()).build(), context);
    }
  }

  @Override
  public void ended(
      Context c, io.opentelemetry.context.Context context, long nanos, @Nullable Throwable error) {
    if (active != null) {
      active.add(-1, methodAndScheme(c.request()).build(), context);
    }
    Attributes attributes = attributes(c, error);
    duration.record((double) nanos / TimeUnit.SECONDS.toNanos(1), attributes, context);
    if (requestSize != null && responseSize != null) {
      Histograms.record(requestSize, c.request().contentLength(), attributes, context);
      Histograms.record(responseSize, c.writer().size(), attributes, context);
    }
  }

  private Attributes attributes(Context c, @Nullable Throwable error) {
    AttributesBuilder attributes = Attributes.builder();
    MetricAttributes.addTo(attributes, config, c);
    attributes.putAll(methodAndScheme(c.request()).build());
    attributes.put(Attribute.NETWORK_PROTOCOL_VERSION, StableConventions.version(c.request()));
    if (!c.fullPath().isEmpty()) {
      attributes.put(Attribute.HTTP_ROUTE, c.fullPath());
    }
    int status = error == null ? c.writer().status() : ErrorTypes.status(c);
    attributes.put(Attribute.HTTP_RESPONSE_STATUS_CODE, (long) status);
    if (error != null) {
      attributes.put(Attribute.ERROR_TYPE, ErrorTypes.of(error));
    } else if (StableConventions.isError(status)) {
      attributes.put(Attribute.ERROR_TYPE, Integer.toString(status));
    }
    return attributes.build();
  }

  private AttributesBuilder methodAndScheme(Request request) {
    return Attributes.builder()
        .put(Attribute.HTTP_REQUEST_METHOD, methods.standard(request.method()))
        .put(Attribute.URL_SCHEME, Forwarding.scheme(request));
  }
}
