package dev.jenever.compat.apps.swagger;

import dev.jenever.Engine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The twins of the apps in {@code apps_swagger.go}. */
public final class SwaggerApps {

  private SwaggerApps() {}

  /** Returns the apps by name. */
  public static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    return apps;
  }
}
