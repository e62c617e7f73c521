package dev.jenever.contrib.cors;

import dev.jenever.Context;
import dev.jenever.http.Headers;
import dev.jenever.http.Request;
import java.util.List;

/** What the Fetch standard says. */
final class StrictPolicy implements Policy {

  private static final String STAR = "*";

  private final StrictOrigins origins;
  private final StrictPreflight preflight;
  private final boolean credentials;
  private final String exposeHeaders;
  private final int optionsStatus;
  private final boolean rejects;

  private StrictPolicy(CorsConfig config) {
    origins = new StrictOrigins(config);
    preflight = new StrictPreflight(config);
    credentials = config.allowsCredentials();
    exposeHeaders = Names.headers(config.exposeHeaders());
    optionsStatus = config.optionsStatus();
    rejects = config.rejectsDisallowedOrigins();
  }

  static StrictPolicy of(CorsConfig config) {
    config.validate();
    if (config.allowsCredentials()) {
      checkStars(config);
    }
    return new StrictPolicy(config);
  }

  @Override
  public void apply(Context c) {
    Request request = c.request();
    List<String> sent = request.headers().values("Origin");
    String origin = sent.isEmpty() ? "" : sent.get(0);
    boolean asks = !origin.isEmpty() && StrictPreflight.is(request);
    vary(c.writer().headers(), asks);
    if (origin.isEmpty()) {
      return;
    }
    boolean allowed = sent.size() == 1 && origins.allows(c, origin);
    if (asks) {
      answerPreflight(c, origin, allowed);
    } else if (allowed) {
      allow(c.writer().headers(), origin);
    } else if (rejects && !SameOrigin.is(origin, request.host())) {
      c.abortWithStatus(403);
    }
  }

  private void answerPreflight(Context c, String origin, boolean allowed) {
    if (!allowed || !preflight.allows(c.request())) {
      c.abortWithStatus(403);
      return;
    }
    Headers headers = c.writer().headers();
    allowOrigin(headers, origin);
    preflight.grant(c.request().headers(), headers);
    c.abortWithStatus(optionsStatus);
  }

  private void vary(Headers headers, boolean asks) {
    if (!origins.allowsAll()) {
      Vary.add(headers, "Origin");
    }
    if (asks) {
      preflight.vary(headers);
    }
  }

  private void allow(Headers headers, String origin) {
    allowOrigin(headers, origin);
    if (!exposeHeaders.isEmpty()) {
      headers.set("Access-Control-Expose-Headers", exposeHeaders);
    }
  }

  private void allowOrigin(Headers headers, String origin) {
    headers.set("Access-Control-Allow-Origin", origins.allowsAll() ? STAR : origin);
    if (credentials) {
      headers.set("Access-Control-Allow-Credentials", "true");
    }
  }

  private static void checkStars(CorsConfig config) {
    refuse(config.allowsAllOrigins() || config.allowOrigins().contains(STAR), "all origins");
    refuse(config.allowOrigins().contains("null"), "the origin null");
    refuse(config.allowMethods().contains(STAR), "AllowMethods *");
    refuse(config.allowHeaders().contains(STAR), "AllowHeaders *");
    refuse(config.exposeHeaders().contains(STAR), "ExposeHeaders *");
  }

  private static void refuse(boolean present, String what) {
    if (present) {
      throw new IllegalArgumentException(
          "conflict settings: AllowCredentials with " + what + " (expected: names)");
    }
  }
}
