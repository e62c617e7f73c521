package dev.jenever.compat.apps.metrics;

import dev.jenever.Engine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The twins of the apps in {@code apps_metrics.go}. */
public final class MetricsApps {

  private MetricsApps() {}

  /** Returns the apps by name. */
  public static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    return apps;
  }
}
