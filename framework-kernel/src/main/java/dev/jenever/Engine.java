package dev.jenever;

import static java.util.Objects.requireNonNull;

import dev.jenever.http.Request;
import dev.jenever.http.ResponseSink;
import dev.jenever.internal.transport.Application;
import dev.jenever.internal.transport.RouteExecution;
import dev.jenever.server.ExecutionMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The framework's instance: the root group of all routes, and the switches.
 *
 * <p>Make one with {@link #create()} or {@link #withDefaults()}, register routes, then run it.
 * Registering and switching are not safe for use by several threads at once and end when the server
 * starts; serving is.
 *
 * <p>Counterpart of {@code gin.Engine}.
 */
public final class Engine extends RouterGroup {

  private final EngineOptions options = new EngineOptions();
  private final Router router = new Router(options);
  private final EngineApplication application = new EngineApplication(this);
  private HandlerChain noRoute = HandlerChain.EMPTY;
  private HandlerChain noMethod = HandlerChain.EMPTY;
  private HandlerChain allNoRoute = HandlerChain.EMPTY;
  private HandlerChain allNoMethod = HandlerChain.EMPTY;

  private Engine() {
    super("/", HandlerChain.EMPTY);
  }

  /**
   * Creates an engine without middleware. Counterpart of {@code gin.New}.
   *
   * @param options applied in order
   */
  @SafeVarargs
  public static Engine create(Consumer<? super Engine>... options) {
    return new Engine().with(options);
  }

  /** Applies options to this engine, in order. */
  @SafeVarargs
  public final Engine with(Consumer<? super Engine>... options) {
    for (Consumer<? super Engine> option : options) {
      option.accept(this);
    }
    return this;
  }

  /**
   * Adds middleware for all routes that follow, and for requests that match none. Counterpart of
   * {@code Engine.Use}.
   */
  @Override
  public Engine use(Handler... middleware) {
    super.use(middleware);
    rebuildMisses();
    return this;
  }

  /** Sets what answers when no route matches, instead of what was set before. */
  public Engine noRoute(Handler... handlers) {
    noRoute = HandlerChain.EMPTY.plus(handlers);
    rebuildMisses();
    return this;
  }

  /**
   * Sets what answers when a route matches for other methods only, instead of what was set before;
   * needs {@link #handleMethodNotAllowed(boolean)}.
   */
  public Engine noMethod(Handler... handlers) {
    noMethod = HandlerChain.EMPTY.plus(handlers);
    rebuildMisses();
    return this;
  }

  /**
   * Sets whose forwarding headers {@link Context#clientIp()} believes; none at first, unlike Gin,
   * which trusts everybody.
   *
   * @param proxies IPv4 and IPv6 addresses and blocks ({@code 10.0.0.0/8}); empty for nobody,
   *     {@code "0.0.0.0/0", "::/0"} for everybody
   * @throws IllegalArgumentException when one of them is neither; nothing changes then
   */
  public Engine setTrustedProxies(String... proxies) {
    options.trustedProxies = TrustedProxies.of(proxies);
    return this;
  }

  /** Returns the route table: methods in order of registration, paths in order of the tree. */
  public List<RouteInfo> routes() {
    List<RouteInfo> routes = new ArrayList<>();
    for (MethodTree tree : router.trees()) {
      tree.tree()
          .walk(
              (path, route) -> {
                Handler last = requireNonNull(route.handlers().last());
                routes.add(new RouteInfo(tree.method(), path, last.getClass().getName(), last));
              });
    }
    return routes;
  }

  /**
   * Answers one request, on the thread that calls; for those who attach the engine to a transport
   * of their own. Counterpart of {@code Engine.ServeHTTP}.
   */
  public void handle(Request request, ResponseSink sink) {
    application.route(request).run(sink);
  }

  /**
   * Makes a context for a request without routing it, for tests of a handler by itself. Counterpart
   * of {@code gin.CreateTestContextOnly}.
   */
  public Context newContext(Request request, ResponseSink sink) {
    return EngineCall.context(this, request, sink);
  }

  Application application() {
    return application;
  }

  EngineOptions options() {
    return options;
  }

  Router router() {
    return router;
  }

  HandlerChain allNoRoute() {
    return allNoRoute;
  }

  HandlerChain noRouteOnly() {
    return noRoute;
  }

  HandlerChain allNoMethod() {
    return allNoMethod;
  }

  @Override
  Engine engine() {
    return this;
  }

  void register(
      String method, String path, HandlerChain handlers, @Nullable ExecutionMode execution) {
    if (handlers.size() == 0) {
      throw new IllegalArgumentException("there must be at least one handler");
    }
    router.add(
        method, path, new Route(handlers, new RouteExecution(method + " " + path, execution)));
  }

  private void rebuildMisses() {
    allNoRoute = middleware().plus(noRoute);
    allNoMethod = middleware().plus(noMethod);
    router.missesRun(allNoRoute, allNoMethod);
  }
}
