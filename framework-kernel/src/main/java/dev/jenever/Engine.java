package dev.jenever;

import static java.util.Objects.requireNonNull;

import dev.jenever.http.Request;
import dev.jenever.http.ResponseSink;
import dev.jenever.internal.transport.Application;
import dev.jenever.internal.transport.RouteExecution;
import dev.jenever.middleware.Logger;
import dev.jenever.middleware.Recovery;
import dev.jenever.render.TemplateSettings;
import dev.jenever.server.ExecutionMode;
import dev.jenever.server.Server;
import dev.jenever.server.ServerOptions;
import dev.jenever.spi.JsonCodec;
import dev.jenever.spi.TemplateEngine;
import dev.jenever.spi.TemplateFunction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The framework's instance: the root group of all routes, and the switches.
 *
 * <pre>{@code
 * Engine r = Engine.withDefaults();
 * r.get("/ping", c -> c.json(200, H.of("message", "pong")));
 * r.run(":8080");
 * }</pre>
 *
 * <p>Make one with {@link #create} or {@link #withDefaults}, register routes, then run it.
 * Registering and switching are not safe for use by several threads at once and end when a server
 * starts; serving is safe.
 *
 * <p>Counterpart of {@code gin.Engine}. Differences from Gin: nobody's forwarding headers are
 * believed until {@link #setTrustedProxies} says so, and routes are frozen when a server starts.
 */
public final class Engine extends RouterGroup {

  /** The header in which Cloudflare tells the client, for {@link #trustedPlatform(String)}. */
  public static final String PLATFORM_CLOUDFLARE = "CF-Connecting-IP";

  /** The header in which App Engine tells the client, for {@link #trustedPlatform(String)}. */
  public static final String PLATFORM_GOOGLE_APP_ENGINE = "X-Appengine-Remote-Addr";

  /** The header in which Fly.io tells the client, for {@link #trustedPlatform(String)}. */
  public static final String PLATFORM_FLY_IO = "Fly-Client-IP";

  private final EngineOptions options = new EngineOptions();
  private final Router router = new Router(options);
  private final EngineApplication application = new EngineApplication(this);
  private final Launcher launcher = new Launcher(this);
  private HandlerChain noRoute = HandlerChain.EMPTY;
  private HandlerChain noMethod = HandlerChain.EMPTY;
  private HandlerChain allNoRoute = HandlerChain.EMPTY;
  private HandlerChain allNoMethod = HandlerChain.EMPTY;
  private volatile boolean frozen;
  private volatile @Nullable Server server;

  private Engine() {
    super("/", HandlerChain.EMPTY);
    DebugPrint.creating();
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

  /**
   * Creates an engine that logs requests and answers 500 when a handler throws: with {@link Logger}
   * and {@link Recovery}. Counterpart of {@code gin.Default}.
   *
   * @param options applied in order, after the middleware
   */
  @SafeVarargs
  public static Engine withDefaults(Consumer<? super Engine>... options) {
    DebugPrint.creatingDefault();
    return new Engine().use(Logger.create(), Recovery.create()).with(options);
  }

  /** Applies options to this engine, in order. */
  @SafeVarargs
  public final Engine with(Consumer<? super Engine>... options) {
    for (Consumer<? super Engine> option : options) {
      option.accept(this);
    }
    return this;
  }

  // ---- middleware and routes

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
    checkOpen("noRoute");
    noRoute = HandlerChain.EMPTY.plus(handlers);
    rebuildMisses();
    return this;
  }

  /**
   * Sets what answers when a route matches for other methods only, instead of what was set before;
   * needs {@link #handleMethodNotAllowed(boolean)}.
   */
  public Engine noMethod(Handler... handlers) {
    checkOpen("noMethod");
    noMethod = HandlerChain.EMPTY.plus(handlers);
    rebuildMisses();
    return this;
  }

  /** Returns the route table: methods in order of registration, paths in order of the tree. */
  public List<RouteInfo> routes() {
    List<RouteInfo> routes = new ArrayList<>();
    for (MethodTree tree : router.trees()) {
      tree.tree().walk((path, route) -> routes.add(route.info(tree.method(), path)));
    }
    return routes;
  }

  // ---- switches

  /**
   * Sets whether a path that matches no route, but would with its final slash added or removed, is
   * redirected there: with 301 for GET, with 307 otherwise. On by default. With a route {@code
   * /foo}, a request for {@code /foo/} is redirected.
   *
   * <p>No middleware runs for a redirect.
   */
  public Engine redirectTrailingSlash(boolean enabled) {
    options.redirectTrailingSlash = enabled;
    return this;
  }

  /**
   * Sets whether a path that matches no route, but would once it is cleaned ({@code ../}, {@code
   * //}) and compared without regard to case, is redirected to the spelling of the route. Off by
   * default. With a route {@code /foo}, a request for {@code /..//FOO} is redirected.
   */
  public Engine redirectFixedPath(boolean enabled) {
    options.redirectFixedPath = enabled;
    return this;
  }

  /**
   * Sets whether a path that matches routes of other methods only is answered with 405 and {@code
   * Allow}, by {@link #noMethod}, instead of with 404. Off by default.
   */
  public Engine handleMethodNotAllowed(boolean enabled) {
    options.handleMethodNotAllowed = enabled;
    return this;
  }

  /**
   * Sets whether {@link Context#clientIp()} looks at {@link #remoteIpHeaders} when the peer is a
   * trusted proxy. On by default.
   */
  public Engine forwardedByClientIp(boolean enabled) {
    options.forwardedByClientIp = enabled;
    return this;
  }

  /**
   * Sets the headers in which trusted proxies report the client, in order. {@code X-Forwarded-For},
   * then {@code X-Real-IP} by default.
   */
  public Engine remoteIpHeaders(String... names) {
    options.remoteIpHeaders = List.of(names);
    return this;
  }

  /**
   * Sets the header in which a platform reports the client, {@code CF-Connecting-IP} for example.
   * {@link Context#clientIp()} returns it as it is, whoever the peer is: set it only when no one
   * can reach the service past the platform. None by default.
   */
  public Engine trustedPlatform(String header) {
    options.trustedPlatform = requireNonNull(header, "header");
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

  /**
   * Sets whether routes are matched against the path as it was sent, when decoding and encoding it
   * again would give something else. Off by default. On, {@code /files/a%2Fb} matches {@code
   * /files/:name}, but {@code /%66iles} does not match {@code /files}.
   */
  public Engine useRawPath(boolean enabled) {
    options.useRawPath = enabled;
    return this;
  }

  /**
   * Sets whether routes are always matched against the path as it was sent; takes precedence over
   * {@link #useRawPath}. Off by default.
   */
  public Engine useEscapedPath(boolean enabled) {
    options.useEscapedPath = enabled;
    return this;
  }

  /**
   * Sets whether parameters are decoded when routes are matched against the path as it was sent. On
   * by default; as in Gin the rules are those of a query, so {@code +} becomes a space.
   */
  public Engine unescapePathValues(boolean enabled) {
    options.unescapePathValues = enabled;
    return this;
  }

  /**
   * Sets whether {@code //}, {@code .} and {@code ..} are taken out of the path before routes are
   * matched, without a redirect. Off by default.
   */
  public Engine removeExtraSlash(boolean enabled) {
    options.removeExtraSlash = enabled;
    return this;
  }

  /**
   * Sets how many bytes of a multipart form's files stay in memory; what is more goes to temporary
   * files. 32 MiB by default. No limit to the size of a request: {@link
   * ServerOptions.Builder#maxBodyBytes} is.
   */
  public Engine maxMultipartMemory(long bytes) {
    options.maxMultipartMemory = bytes;
    return this;
  }

  /** Sets whether servers that {@code run} starts speak HTTP/2 without TLS too. Off by default. */
  public Engine useH2c(boolean enabled) {
    options.useH2c = enabled;
    return this;
  }

  /**
   * Sets whether {@link Context#done()} and {@link Context#err()} tell of the request's
   * cancellation. Off by default: then they never do, as in Gin.
   */
  public Engine contextWithFallback(boolean enabled) {
    options.contextWithFallback = enabled;
    return this;
  }

  /** Sets what {@code secureJson} puts before arrays, {@code while(1);} by default. */
  public Engine secureJsonPrefix(String prefix) {
    options.secureJsonPrefix = requireNonNull(prefix, "prefix");
    return this;
  }

  /**
   * Sets what writes and reads JSON; at first what follows Go's {@code encoding/json}. Counterpart
   * of Gin's {@code codec/json.API}.
   */
  public Engine jsonCodec(JsonCodec codec) {
    options.json = requireNonNull(codec, "codec");
    return this;
  }

  /**
   * Loads the HTML templates whose files match a pattern: {@code *}, {@code ?} and {@code [a-z]}
   * within a part of the path. In debug mode they are found and read again each time one is
   * rendered.
   *
   * <p>The templates are in the language of Pebble, {@link dev.jenever.render.PebbleTemplates}; a
   * template has the name of its file.
   *
   * @throws IllegalArgumentException when no file matches
   */
  public Engine loadHtmlGlob(String pattern) {
    return loadHtmlFs(Path.of(""), pattern);
  }

  /** Loads HTML templates from files, see {@link #loadHtmlGlob(String)}. */
  public Engine loadHtmlFiles(String... files) {
    options.templates = TemplateLoading.files(options.templateSettings, files);
    return this;
  }

  /**
   * Loads the HTML templates below a directory, of any file system, whose files match one of the
   * patterns, see {@link #loadHtmlGlob(String)}.
   */
  public Engine loadHtmlFs(Path root, String... patterns) {
    options.templates = TemplateLoading.glob(options.templateSettings, root, patterns);
    DebugPrint.templates(options.templates.names());
    return this;
  }

  /**
   * Loads the HTML templates on the class path, in directories and jars, that match one of the
   * patterns, see {@link #loadHtmlGlob(String)}.
   *
   * @param patterns paths without a slash in front: {@code templates/*.html}
   */
  public Engine loadHtmlClassPath(String... patterns) {
    options.templates = TemplateLoading.classPath(options.templateSettings, patterns);
    DebugPrint.templates(options.templates.names());
    return this;
  }

  /** Sets what renders HTML, before the first route. */
  public Engine setHtmlTemplate(TemplateEngine templates) {
    if (!router.trees().isEmpty()) {
      DebugPrint.lateTemplate();
    }
    options.templates = requireNonNull(templates, "templates");
    return this;
  }

  /**
   * Sets what templates may call, as functions and as filters: {@code {{ shout(x) }}} and {@code {{
   * x | shout }}}. For the templates that are loaded later.
   */
  public Engine setFuncMap(Map<String, TemplateFunction> functions) {
    TemplateSettings old = options.templateSettings;
    options.templateSettings = new TemplateSettings(old.left(), old.right(), functions);
    return this;
  }

  /**
   * Sets what encloses an expression in templates, double braces at first. For the templates that
   * are loaded later.
   */
  public Engine delims(String left, String right) {
    TemplateSettings old = options.templateSettings;
    options.templateSettings = new TemplateSettings(left, right, old.functions());
    return this;
  }

  /**
   * Sets where handlers run whose group or route does not say otherwise. The best that the JDK
   * allows by default.
   */
  @Override
  public Engine execution(ExecutionMode mode) {
    options.execution = requireNonNull(mode, "mode");
    return this;
  }

  /**
   * Returns where handlers run: the mode of the server that was started last, before that the one
   * that was asked for, {@link ExecutionMode#ADAPTIVE} when none was.
   */
  public ExecutionMode executionMode() {
    Server running = server;
    if (running != null) {
      return running.executionMode();
    }
    return options.execution == null ? ExecutionMode.ADAPTIVE : options.execution;
  }

  // ---- serving

  /**
   * Serves HTTP, and returns when the server has stopped.
   *
   * <p>When the process is told to end, the server stops accepting connections, requests in flight
   * finish within {@link Server#DEFAULT_STOP_DEADLINE}, and this returns.
   *
   * @param address {@code ":8080"}, {@code "127.0.0.1:8080"}; without one the port in the
   *     environment variable {@code PORT}, or 8080
   * @throws IllegalArgumentException when there is more than one address, or it has no port
   * @throws IOException when the address cannot be bound
   * @throws InterruptedException when the thread is interrupted; the server is stopped then
   */
  public void run(String... address) throws IOException, InterruptedException {
    launcher.await(launcher.start(address));
  }

  /**
   * Serves HTTPS as {@link #run} serves HTTP, with HTTP/2 for clients that want it.
   *
   * @param certFile a PEM file with the certificate chain
   * @param keyFile a PEM file with its private key
   */
  public void runTls(String address, String certFile, String keyFile)
      throws IOException, InterruptedException {
    launcher.await(launcher.startTls(address, Path.of(certFile), Path.of(keyFile)));
  }

  /** Serves HTTP as {@link #run} does, on a unix domain socket; removes its file at the end. */
  public void runUnix(String file) throws IOException, InterruptedException {
    launcher.await(launcher.startUnix(Path.of(file)));
  }

  /**
   * Starts to serve HTTP and returns.
   *
   * @param port the port, on all addresses of the machine; 0 for any free one, which {@link
   *     Server#port()} tells
   * @return the running server, to stop it
   * @throws IOException when the port cannot be bound
   */
  public Server start(int port) throws IOException {
    return launcher.start(":" + port);
  }

  /** Starts to serve HTTP on an address such as {@code "127.0.0.1:8080"} and returns. */
  public Server start(String address) throws IOException {
    return launcher.start(requireNonNull(address, "address"));
  }

  /**
   * Starts to serve as the options say and returns. Their execution mode, if they have one, takes
   * precedence over {@link #execution(ExecutionMode)}; {@link #useH2c} is not looked at.
   */
  public Server start(ServerOptions options) throws IOException {
    return launcher.start(requireNonNull(options, "options"));
  }

  /**
   * Answers one request, on the thread that calls; for those who attach the engine to a transport
   * of their own. Counterpart of {@code Engine.ServeHTTP}.
   */
  public void handle(Request request, ResponseSink sink) {
    application.route(request).run(sink);
  }

  /**
   * Routes a context once more, after its request has been replaced: {@code
   * c.setRequest(c.request().withPath("/new"))}.
   *
   * <p>Global middleware runs again for the inner way. Keys, errors and parameters start anew and
   * stay as the inner way leaves them; then the handlers of the outer way go on. What was already
   * written stays. It is up to the caller not to go in circles.
   *
   * @throws Exception what a handler of the inner way has thrown
   */
  public void handleContext(Context c) throws Exception {
    ContextChain.Position outer = c.position();
    c.reset();
    Dispatch.run(c, router.resolve(c.request()));
    c.goOn(outer);
  }

  /**
   * Makes a context for a request without routing it, for tests of a handler by itself. Counterpart
   * of {@code gin.CreateTestContextOnly}.
   */
  public Context newContext(Request request, ResponseSink sink) {
    return EngineCall.context(this, request, sink);
  }

  // ---- for the kernel

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
      String method,
      String path,
      HandlerChain handlers,
      RouteExecution execution,
      @Nullable HandlerChain options) {
    checkOpen(method + " " + path);
    if (method.isEmpty()) {
      throw new IllegalArgumentException("HTTP method can not be empty");
    }
    if (handlers.size() == 0) {
      throw new IllegalArgumentException("there must be at least one handler");
    }
    DebugPrint.route(method, path, handlers);
    router.add(method, path, new Route(handlers, execution, options));
  }

  void freeze() {
    frozen = true;
  }

  /** Returns the server that was started last. */
  @Nullable Server server() {
    return server;
  }

  void served(Server started) {
    server = started;
  }

  void checkOpen(String what) {
    if (frozen) {
      throw new IllegalStateException(what + ": too late (expected: before the server starts)");
    }
  }

  private void rebuildMisses() {
    allNoRoute = middleware().plus(noRoute);
    allNoMethod = middleware().plus(noMethod);
    router.missesRun(allNoRoute, allNoMethod);
  }
}
