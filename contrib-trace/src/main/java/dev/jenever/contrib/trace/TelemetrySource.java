package dev.jenever.contrib.trace;

import io.opentelemetry.api.GlobalOpenTelemetry;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parts of OpenTelemetry that requests need. The global one may be set after the
 * middleware was made, and is never set by asking for it.
 */
final class TelemetrySource {

  private static final String AUTOCONFIGURE = "otel.java.global-autoconfigure.enabled";

  private final TracingConfig config;
  private final Conventions conventions;
  private final boolean complete;
  private final @Nullable Telemetry unlessGlobal;
  private volatile @Nullable Telemetry settled;

  TelemetrySource(TracingConfig config, Conventions conventions) {
    this.config = config;
    this.conventions = conventions;
    boolean hasTracers = config.tracerProvider != null;
    boolean hasMeters = config.meterProvider != null;
    boolean hasPropagators = config.propagators != null;
    complete = hasTracers && hasMeters && hasPropagators;
    if (!complete && isAutoconfigured()) {
      GlobalOpenTelemetry.get();
    }
    unlessGlobal = hasTracers || hasMeters || hasPropagators ? create() : null;
  }

  /** Returns null when there is nothing to do. */
  @Nullable Telemetry get() {
    Telemetry known = settled;
    if (known != null) {
      return known;
    }
    if (complete) {
      settled = unlessGlobal;
    } else if (GlobalOpenTelemetry.isSet()) {
      settle();
    } else {
      return unlessGlobal;
    }
    return settled;
  }

  private synchronized void settle() {
    if (settled == null) {
      settled = create();
    }
  }

  private Telemetry create() {
    return Telemetry.of(config, GlobalOpenTelemetry.getOrNoop(), conventions);
  }

  /** Whether asking for the global OpenTelemetry for the first time makes it. */
  private static boolean isAutoconfigured() {
    String variable = AUTOCONFIGURE.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    return Boolean.parseBoolean(System.getProperty(AUTOCONFIGURE, System.getenv(variable)));
  }
}
