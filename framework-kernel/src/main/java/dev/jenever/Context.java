package dev.jenever;

import static java.util.Objects.requireNonNull;

import dev.jenever.binding.BindingException;
import dev.jenever.http.BodyTooLargeException;
import dev.jenever.http.Cancellation;
import dev.jenever.http.Request;
import dev.jenever.http.RequestCookies;
import dev.jenever.http.ResponseWriter;
import dev.jenever.internal.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * The one object of a request that handlers see: flow, parameters, input, output.
 *
 * <p>There is a new one for each request, and using it after the request has ended throws an {@link
 * IllegalStateException}; {@link #copy()} gives one that lasts. Used by one thread at a time,
 * except for the keys, which any thread may set and get.
 *
 * <p>Counterpart of {@code gin.Context}.
 */
public final class Context extends TypedKeys {

  /** The key under which {@link #value} finds the context itself. */
  public static final String CONTEXT_KEY = "_gin-gonic/gin/contextkey";

  /** The key under which {@link #value} finds the request. */
  public static final Key<Request> REQUEST_KEY = Key.of("request");

  private final Engine engine;
  private final Response base;
  private final ContextStore store;
  private final ContextChain chain = new ContextChain(HandlerChain.EMPTY);
  private ContextInput input = new ContextInput(this);
  private Request request;
  private ResponseWriter writer;
  private Params params = new Params();
  private Errors errors = new Errors();
  private String fullPath = "";
  private volatile boolean ended;

  Context(Engine engine, Request request, Response response) {
    this.engine = engine;
    this.request = request;
    this.base = response;
    this.writer = response;
    this.store = new ContextStore();
  }

  private Context(Context original) {
    engine = original.engine;
    request = original.request;
    base = original.base;
    writer = new DetachedWriter(original.writer);
    store = original.store.copy();
    params = original.params.copy();
    errors = original.errors.copy();
    fullPath = original.fullPath;
    chain.abort();
  }

  // ---- the request and its response

  /** Returns the request. */
  public Request request() {
    checkAlive();
    return request;
  }

  /** Replaces the request, for the handlers that follow. */
  public void setRequest(Request request) {
    this.request = requireNonNull(request, "request");
  }

  /** Returns what the response is written to. */
  public ResponseWriter writer() {
    checkAlive();
    return writer;
  }

  /** Replaces what the response is written to, for the handlers that follow. */
  public void setWriter(ResponseWriter writer) {
    this.writer = requireNonNull(writer, "writer");
  }

  /** Returns the engine that serves the request. */
  public Engine engine() {
    return engine;
  }

  /** Returns what tells that the client has gone. Counterpart of {@code c.Request.Context()}. */
  public Cancellation cancellation() {
    return request().cancellation();
  }

  /**
   * Returns a copy for work that goes on after the request has ended.
   *
   * <p>It has the same request, copies of keys, parameters and errors, and a writer that knows
   * status and size but throws when written to. It runs no handlers: it counts as aborted. The body
   * of the request can no longer be read once the request has ended.
   */
  public Context copy() {
    checkAlive();
    return new Context(this);
  }

  // ---- flow

  /**
   * Runs the handlers that follow in the chain, and returns when they have run; for middleware.
   *
   * <p>A handler that returns without calling this does not stop the chain; {@link #abort()} does.
   *
   * @throws Exception what a later handler has thrown
   */
  public void next() throws Exception {
    checkAlive();
    chain.next(this);
  }

  /** Keeps the handlers that follow from running; the current one goes on. */
  public void abort() {
    chain.abort();
  }

  /** Returns whether the chain has been aborted. */
  public boolean isAborted() {
    return chain.isAborted();
  }

  /** Aborts, and commits the response with this status and no body. */
  public void abortWithStatus(int code) {
    writer().setStatus(code);
    try {
      writer().writeHeaderNow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    abort();
  }

  /** Aborts with a status and no body, and collects an error. */
  public HandlerError abortWithError(int code, Throwable error) {
    abortWithStatus(code);
    return error(error);
  }

  /** Returns the path of the matched route as registered, {@code ""} when none matched. */
  public String fullPath() {
    return fullPath;
  }

  /** Returns the last handler of the chain. */
  public Optional<Handler> handler() {
    return Optional.ofNullable(chain.last());
  }

  /** Returns the name of the last handler of the chain, {@code ""} when there is none. */
  public String handlerName() {
    return chain.handlers().lastName();
  }

  /** Returns the names of all handlers of the chain in order, middleware first. */
  public List<String> handlerNames() {
    return chain.handlers().names();
  }

  // ---- errors

  /**
   * Collects an error, for a middleware to look at later; the response is not touched.
   *
   * @return the collected error, to set its type and meta
   */
  public HandlerError error(Throwable error) {
    return error(HandlerError.of(error));
  }

  /** Collects an error that already has a type or meta. */
  public HandlerError error(HandlerError error) {
    checkAlive();
    errors.add(requireNonNull(error, "error"));
    return error;
  }

  /** Returns the errors that were collected. */
  public Errors errors() {
    return errors;
  }

  // ---- keys

  /** Leaves a value for the handlers that follow. */
  public void set(Object key, @Nullable Object value) {
    store().set(requireNonNull(key, "key"), value);
  }

  /** Leaves a value under a typed key for the handlers that follow. */
  public <T> void set(Key<T> key, T value) {
    store().set(requireNonNull(key, "key"), value);
  }

  /** Returns the value that a handler has left. */
  public Optional<Object> get(Object key) {
    return Optional.ofNullable(stored(key));
  }

  /** Returns the value that a handler has left under a typed key. */
  @SuppressWarnings("unchecked")
  public <T> Optional<T> get(Key<T> key) {
    return Optional.ofNullable((T) stored(key));
  }

  /**
   * Returns the value that a handler must have left.
   *
   * @throws NoSuchElementException when there is none
   */
  public @Nullable Object mustGet(Object key) {
    if (!store().contains(requireNonNull(key, "key"))) {
      throw new NoSuchElementException("key " + key + " does not exist");
    }
    return store().get(key);
  }

  /** Removes a value. */
  public void delete(Object key) {
    store().delete(requireNonNull(key, "key"));
  }

  /** Returns a copy of all keys and values. */
  public Map<Object, @Nullable Object> keys() {
    return store().snapshot();
  }

  // ---- path parameters

  /** Returns the path parameters. */
  public Params params() {
    return params;
  }

  /** Returns a path parameter, {@code ""} when the route has none of that name. */
  public String param(String key) {
    return params.byName(key);
  }

  /** Adds a path parameter after those of the route; an earlier one of that name still wins. */
  public void addParam(String key, String value) {
    params.add(requireNonNull(key, "key"), requireNonNull(value, "value"));
  }

  // ---- the query

  /** Returns the first value of a query parameter, {@code ""} when it is absent. */
  public String query(String key) {
    return getQuery(key).orElse("");
  }

  /** Returns the first value of a query parameter, the default when it is absent. */
  public String defaultQuery(String key, String defaultValue) {
    return getQuery(key).orElse(defaultValue);
  }

  /** Returns the first value of a query parameter; {@code ?k} and {@code ?k=} count as present. */
  public Optional<String> getQuery(String key) {
    return FormMaps.first(input.query(), key);
  }

  /** Returns all values of a query parameter in order, an empty list when it is absent. */
  public List<String> queryArray(String key) {
    return getQueryArray(key).orElse(List.of());
  }

  /** Returns all values of a query parameter in order. */
  public Optional<List<String>> getQueryArray(String key) {
    return Optional.ofNullable(input.query().get(key)).map(Collections::unmodifiableList);
  }

  /** Returns the parameters {@code key[sub]=value} by {@code sub}, an empty map without them. */
  public Map<String, String> queryMap(String key) {
    return getQueryMap(key).orElseGet(LinkedHashMap::new);
  }

  /** Returns the parameters {@code key[sub]=value} by {@code sub}; of several the first. */
  public Optional<Map<String, String>> getQueryMap(String key) {
    return FormMaps.bracketed(input.query(), key);
  }

  // ---- the request's head

  /** Returns the media type of the body without parameters, in the case in which it was sent. */
  public String contentType() {
    return RequestView.contentType(request());
  }

  /** Returns whether the client asks to go on as a WebSocket. */
  public boolean isWebsocket() {
    return RequestView.isWebsocket(request());
  }

  /**
   * Returns the scheme the client has used, as proxies report it or else the connection shows.
   *
   * <p>The headers of proxies are believed without a check, as in Gin: {@code X-Forwarded-Proto},
   * {@code X-Forwarded-Protocol}, {@code X-Forwarded-Ssl}, {@code X-Url-Scheme}.
   */
  public String scheme() {
    return RequestView.scheme(request());
  }

  /** Returns the first value of a request header, {@code ""} when it is absent. */
  public String getHeader(String name) {
    return request().headers().get(name);
  }

  /** Returns the first cookie of a name, query-unescaped; {@code ""} when it holds a bad escape. */
  public Optional<String> cookie(String name) {
    return RequestCookies.first(request().headers(), name).map(RequestView::unescaped);
  }

  /**
   * Returns the address of the client: of the peer, or what trusted proxies report.
   *
   * <p>Nobody is trusted until {@link Engine#setTrustedProxies} says so. {@code ""} when the peer
   * has no address.
   */
  public String clientIp() {
    return ClientAddress.clientIp(request(), engine.options());
  }

  /** Returns the address of the peer without its port, {@code ""} when it has none. */
  public String remoteIp() {
    return ClientAddress.remoteIp(request());
  }

  // ---- the life of the request

  /**
   * Returns when the request must be done, which is never known.
   *
   * @return always empty, as in Gin
   */
  public Optional<Instant> deadline() {
    return Optional.empty();
  }

  /**
   * Returns what tells that the request has been cancelled; with {@link
   * Engine#contextWithFallback(boolean)} off it never does, and {@link #cancellation()} is to be
   * asked.
   */
  public Cancellation done() {
    return engine.options().contextWithFallback ? cancellation() : Cancellation.NEVER;
  }

  /** Returns why {@link #done()} tells that the request has been cancelled. */
  public Optional<CancellationException> err() {
    return done().isCancelled()
        ? Optional.of(new CancellationException("context canceled"))
        : Optional.empty();
  }

  /**
   * Returns the request for {@link #REQUEST_KEY}, this context for {@link #CONTEXT_KEY}, and for
   * any other key what a handler has left under it.
   */
  public Optional<Object> value(Object key) {
    if (key == REQUEST_KEY) {
      return Optional.of(request());
    }
    return CONTEXT_KEY.equals(key) ? Optional.of(this) : get(key);
  }

  // ---- for the engine

  @Override
  @Nullable Object stored(Object key) {
    return store().get(requireNonNull(key, "key"));
  }

  private ContextStore store() {
    checkAlive();
    return store;
  }

  ContextChain.Position position() {
    return chain.save();
  }

  /** Comes back to a place in a chain, after another chain has run. */
  void goOn(ContextChain.Position position) {
    chain.restore(position);
  }

  /** Forgets what handlers have left, but not what was written. */
  void reset() {
    input = new ContextInput(this);
    writer = base;
    errors = new Errors();
    params = new Params();
    fullPath = "";
    store.clear();
  }

  void start(HandlerChain handlers, Params params, String fullPath) {
    chain.restart(handlers);
    this.params = params;
    this.fullPath = fullPath;
  }

  /**
   * Deals with a binding failure that no handler caught: aborts, collects the error and leaves 400
   * pending, so that a middleware may still write a body that explains it.
   */
  void refuse(BindingException e) {
    if (isAborted()) {
      return;
    }
    writer().setStatus(e.getCause() instanceof BodyTooLargeException ? 413 : 400);
    error(e).setType(ErrorType.BIND);
    abort();
  }

  Response base() {
    return base;
  }

  void end() {
    ended = true;
  }

  private void checkAlive() {
    if (ended) {
      throw new IllegalStateException(
          "context: used after its request has ended (expected: copy() for background work)");
    }
  }
}
