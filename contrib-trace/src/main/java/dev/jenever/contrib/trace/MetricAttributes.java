package dev.jenever.contrib.trace;

import dev.jenever.Context;
import io.opentelemetry.api.common.AttributesBuilder;

/** The attributes that users add to measurements. */
final class MetricAttributes {

  private MetricAttributes() {}

  /** Adds those of the context last: they take precedence over those of the request. */
  static void addTo(AttributesBuilder attributes, TracingConfig config, Context c) {
    if (config.metricAttributes != null) {
      attributes.putAll(config.metricAttributes.apply(c.request()));
    }
    if (config.contextMetricAttributes != null) {
      attributes.putAll(config.contextMetricAttributes.apply(c));
    }
  }
}
