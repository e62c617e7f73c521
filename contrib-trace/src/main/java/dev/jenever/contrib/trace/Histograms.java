package dev.jenever.contrib.trace;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongHistogram;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.context.Context;
import java.util.List;

/** The histograms of the semantic conventions. */
final class Histograms {

  private static final List<Double> SECONDS =
      List.of(0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1d, 2.5, 5d, 7.5, 10d);

  private Histograms() {}

  static LongHistogram requestSize(Meter meter) {
    return meter
        .histogramBuilder("http.server.request.body.size")
        .ofLongs()
        .setUnit("By")
        .setDescription("Size of HTTP server request bodies.")
        .build();
  }

  static LongHistogram responseSize(Meter meter) {
    return meter
        .histogramBuilder("http.server.response.body.size")
        .ofLongs()
        .setUnit("By")
        .setDescription("Size of HTTP server response bodies.")
        .build();
  }

  static DoubleHistogram duration(Meter meter) {
    return meter
        .histogramBuilder("http.server.request.duration")
        .setUnit("s")
        .setDescription("Duration of HTTP server requests.")
        .setExplicitBucketBoundariesAdvice(SECONDS)
        .build();
  }

  /** Whether anybody looks at one of them. */
  static boolean areEnabled(
      LongHistogram requestSize, LongHistogram responseSize, DoubleHistogram duration) {
    return requestSize.isEnabled() || responseSize.isEnabled() || duration.isEnabled();
  }

  /** Records a size if it is known: an SDK refuses others, with a warning. */
  static void record(LongHistogram histogram, long size, Attributes attributes, Context context) {
    if (size >= 0) {
      histogram.record(size, attributes, context);
    }
  }
}
