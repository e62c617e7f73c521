package dev.jenever.contrib.trace;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Samples requests by their route.
 *
 * <pre>{@code
 * Sampler sampler = Sampler.parentBased(
 *     RouteSampler.otherwise(0.1).route("GET /healthz", 0).route("/checkout/*", 1));
 * SdkTracerProvider.builder().setSampler(sampler);
 * }</pre>
 *
 * <p>Inside {@link Sampler#parentBased} it decides where no caller has decided before. Spans that
 * are not those of a server, and requests that match no route, are left to the fallback.
 *
 * <p>Needs {@code io.opentelemetry:opentelemetry-sdk-trace}, which every SDK has. Complete it
 * before it is used; safe for use by any thread from then on. otelgin has no counterpart.
 */
public final class RouteSampler implements Sampler {

  private final Sampler fallback;
  private final Map<String, Sampler> exact = new HashMap<>();
  private final List<Map.Entry<String, Sampler>> prefixes = new ArrayList<>();

  private RouteSampler(Sampler fallback) {
    this.fallback = fallback;
  }

  /**
   * Creates a sampler without routes.
   *
   * @param ratio how many of the requests of other routes are sampled, from 0 to 1
   */
  public static RouteSampler otherwise(double ratio) {
    return otherwise(Sampler.traceIdRatioBased(ratio));
  }

  /** Creates a sampler without routes, and with one for what belongs to no route that is added. */
  public static RouteSampler otherwise(Sampler fallback) {
    return new RouteSampler(requireNonNull(fallback, "fallback"));
  }

  /**
   * Adds a route.
   *
   * @param route the path as registered, {@code /users/:id}; a method in front confines it to that
   *     method, {@code "GET /users/:id"}; an asterisk behind a slash at the end, {@code /admin/*},
   *     stands for all that begins so. What was added first goes first, whole paths before
   *     beginnings
   * @param ratio how many of its requests are sampled, from 0 to 1
   */
  public RouteSampler route(String route, double ratio) {
    return route(route, Sampler.traceIdRatioBased(ratio));
  }

  /** Adds a route and what samples it; see {@link #route(String, double)}. */
  public RouteSampler route(String route, Sampler sampler) {
    requireNonNull(sampler, "sampler");
    if (!path(route).startsWith("/")) {
      throw new IllegalArgumentException(
          "route: '" + route + "' (expected: a path such as '/users/:id', or 'GET /users/:id')");
    }
    if (route.endsWith("/*")) {
      prefixes.add(Map.entry(route.substring(0, route.length() - 1), sampler));
    } else {
      exact.putIfAbsent(route, sampler);
    }
    return this;
  }

  private static String path(String route) {
    return route.substring(route.indexOf(' ') + 1);
  }

  @Override
  public SamplingResult shouldSample(
      Context parent,
      String traceId,
      String name,
      SpanKind kind,
      Attributes attributes,
      List<LinkData> links) {
    Sampler sampler = kind == SpanKind.SERVER ? sampler(attributes) : fallback;
    return sampler.shouldSample(parent, traceId, name, kind, attributes, links);
  }

  private Sampler sampler(Attributes attributes) {
    @Nullable String route = attributes.get(Attribute.HTTP_ROUTE);
    if (route == null || route.isEmpty()) {
      return fallback;
    }
    @Nullable String method = attributes.get(Attribute.HTTP_REQUEST_METHOD);
    String full =
        (method == null ? attributes.get(HertzAttribute.HTTP_METHOD) : method) + " " + route;
    Sampler found = exact.getOrDefault(full, exact.get(route));
    return found == null ? byPrefix(full, route) : found;
  }

  private Sampler byPrefix(String full, String route) {
    for (Map.Entry<String, Sampler> prefix : prefixes) {
      if (full.startsWith(prefix.getKey()) || route.startsWith(prefix.getKey())) {
        return prefix.getValue();
      }
    }
    return fallback;
  }

  @Override
  public String getDescription() {
    return "RouteSampler{" + exact.size() + " routes, " + prefixes.size() + " prefixes}";
  }

  @Override
  public String toString() {
    return getDescription();
  }
}
