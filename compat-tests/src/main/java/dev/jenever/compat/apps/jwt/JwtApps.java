package dev.jenever.compat.apps.jwt;

import dev.jenever.Engine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The twins of the apps in {@code apps_jwt.go}. */
public final class JwtApps {

  private JwtApps() {}

  /** Returns the apps by name. */
  public static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("jwt-tokens", TokenApps::tokens);
    return apps;
  }
}
