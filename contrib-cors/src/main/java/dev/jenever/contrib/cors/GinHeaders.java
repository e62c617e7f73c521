package dev.jenever.contrib.cors;

import dev.jenever.http.Headers;
import java.util.ArrayList;
import java.util.List;

/** The headers that an answer gets, put together once; they take the place of what is there. */
final class GinHeaders {

  private final List<String> fields = new ArrayList<>();
  private final List<String> vary = new ArrayList<>();

  /** Makes those of an answer to a request that goes on. */
  static GinHeaders normal(CorsConfig config) {
    GinHeaders headers = new GinHeaders();
    headers.credentials(config);
    if (!config.exposeHeaders().isEmpty()) {
      headers.put("Access-Control-Expose-Headers", Names.headers(config.exposeHeaders()));
    }
    headers.origins(config, "Origin");
    return headers;
  }

  /** Makes those of an answer to a preflight request. */
  static GinHeaders preflight(CorsConfig config) {
    GinHeaders headers = new GinHeaders();
    headers.credentials(config);
    if (!config.allowMethods().isEmpty()) {
      headers.put("Access-Control-Allow-Methods", Names.methods(config.allowMethods()));
    }
    if (!config.allowHeaders().isEmpty()) {
      headers.put("Access-Control-Allow-Headers", Names.headers(config.allowHeaders()));
    }
    if (!config.maxAge().isNegative() && !config.maxAge().isZero()) {
      headers.put("Access-Control-Max-Age", Long.toString(config.maxAge().toSeconds()));
    }
    if (config.allowsPrivateNetwork()) {
      headers.put("Access-Control-Allow-Private-Network", "true");
    }
    headers.origins(
        config, "Origin", "Access-Control-Request-Method", "Access-Control-Request-Headers");
    return headers;
  }

  void applyTo(Headers headers) {
    for (int i = 0; i < fields.size(); i += 2) {
      headers.set(fields.get(i), fields.get(i + 1));
    }
    for (int i = 0; i < vary.size(); i++) {
      if (i == 0) {
        headers.set("Vary", vary.get(i));
      } else {
        headers.add("Vary", vary.get(i));
      }
    }
  }

  private void credentials(CorsConfig config) {
    if (config.allowsCredentials()) {
      put("Access-Control-Allow-Credentials", "true");
    }
  }

  private void origins(CorsConfig config, String... dependsOn) {
    if (config.allowsAllOrigins()) {
      put("Access-Control-Allow-Origin", "*");
    } else {
      vary.addAll(List.of(dependsOn));
    }
  }

  private void put(String name, String value) {
    fields.add(name);
    fields.add(value);
  }
}
