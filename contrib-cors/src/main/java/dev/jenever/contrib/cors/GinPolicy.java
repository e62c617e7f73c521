package dev.jenever.contrib.cors;

import dev.jenever.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What upstream does. */
final class GinPolicy implements Policy {

  private static final Logger log = LoggerFactory.getLogger(Cors.class);

  private final GinOrigins origins;
  private final GinHeaders normal;
  private final GinHeaders preflight;
  private final int optionsStatus;

  private GinPolicy(CorsConfig config) {
    origins = new GinOrigins(config);
    normal = GinHeaders.normal(config);
    preflight = GinHeaders.preflight(config);
    optionsStatus = config.optionsStatus();
  }

  static GinPolicy of(CorsConfig config) {
    config.validate();
    warn(config);
    if (config.allowOrigins().contains("*")) {
      config.allowAllOrigins(true);
    }
    return new GinPolicy(config);
  }

  @Override
  public void apply(Context c) {
    String origin = c.request().headers().get("Origin");
    if (origin.isEmpty() || SameOrigin.is(origin, c.request().host())) {
      return;
    }
    if (!origins.allows(c, origin)) {
      c.abortWithStatus(403);
      return;
    }
    boolean options = c.request().method().equals("OPTIONS");
    (options ? preflight : normal).applyTo(c.writer().headers());
    if (!origins.allowsAll()) {
      c.writer().headers().set("Access-Control-Allow-Origin", origin);
    }
    if (options) {
      c.abortWithStatus(optionsStatus);
    }
  }

  private static void warn(CorsConfig config) {
    boolean all = config.allowsAllOrigins() || config.allowOrigins().contains("*");
    if (all && config.allowsCredentials()) {
      log.warn("credentials with all origins: browsers refuse that (name the origins instead)");
    }
    for (String origin : config.allowOrigins()) {
      boolean wildcard = origin.contains("*") && !origin.equals("*") && !RegexOrigin.isOne(origin);
      if (wildcard && !config.allowsWildcard()) {
        log.warn("{}: the * stands for itself (allowWildcard makes it stand for others)", origin);
      }
    }
  }
}
