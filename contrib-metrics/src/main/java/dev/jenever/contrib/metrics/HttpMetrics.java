package dev.jenever.contrib.metrics;

import static java.util.Objects.requireNonNull;

import dev.jenever.Context;
import dev.jenever.DescribedHandler;
import dev.jenever.Engine;
import dev.jenever.Handler;
import dev.jenever.metadata.RouteVisibility;
import dev.jenever.server.Server;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Measures the requests of the handlers that follow, and tells what it has measured.
 *
 * <ul>
 *   <li>Runs around the handlers that follow it; used globally, around not-found handlers too.
 *   <li>Reads method, route, status and sizes; writes nothing and never aborts.
 *   <li>What a request has taken is known when the handlers have returned; what is sent after that
 *       is not in it.
 * </ul>
 *
 * <p>Configure it before its first request; then it is safe for use by any thread.
 */
public abstract class HttpMetrics implements Handler {

  private MetricsRegistry registry;
  private String metricsPath;
  private @Nullable Handler endpoint;

  HttpMetrics(MetricsRegistry registry, String metricsPath) {
    this.registry = registry;
    this.metricsPath = metricsPath;
  }

  /** Returns where the metrics are kept, to add your own. */
  public final MetricsRegistry registry() {
    return registry;
  }

  /** Returns the path of {@link #use}. */
  public final String metricsPath() {
    return metricsPath;
  }

  /**
   * Adds a route that tells the metrics to an engine, and this for the routes that follow.
   *
   * @return the engine
   */
  public Engine use(Engine engine) {
    expose(engine);
    return engine.use(this);
  }

  /** Adds the route that tells the metrics to an engine, the same one or another. */
  public Engine expose(Engine engine) {
    engine.get(metricsPath, endpoint());
    return engine;
  }

  /**
   * Tells the metrics on a port of their own, at the path that is set.
   *
   * @param address such as {@code "127.0.0.1:9090"} or {@code ":9090"}
   * @return the server, to stop it
   * @throws IOException when the address cannot be bound
   */
  public Server serve(String address) throws IOException {
    return expose(Engine.create()).start(address);
  }

  /**
   * Returns what tells the metrics, in Prometheus's text format or as OpenMetrics. It is no part of
   * the API: descriptions of the service leave its route out.
   */
  public final synchronized Handler endpoint() {
    if (endpoint == null) {
      endpoint = DescribedHandler.of(newEndpoint(), RouteVisibility.HIDDEN);
    }
    return endpoint;
  }

  Handler newEndpoint() {
    return new MetricsEndpoint(registry, MetricsEndpoint.Options.DEFAULT);
  }

  final void keepIn(MetricsRegistry other) {
    registry = requireNonNull(other, "registry");
  }

  final void tellAt(String path) {
    metricsPath = requireNonNull(path, "path");
  }

  /** Measures one request. */
  @Override
  public abstract void handle(Context c) throws Exception;
}
