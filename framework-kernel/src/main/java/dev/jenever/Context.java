package dev.jenever;

import static java.util.Objects.requireNonNull;

import dev.jenever.binding.Binder;
import dev.jenever.binding.Binders;
import dev.jenever.binding.BindingException;
import dev.jenever.binding.BodyBinder;
import dev.jenever.http.Cancellation;
import dev.jenever.http.Cookie;
import dev.jenever.http.FileSystem;
import dev.jenever.http.FormFile;
import dev.jenever.http.MultipartForm;
import dev.jenever.http.Request;
import dev.jenever.http.RequestCookies;
import dev.jenever.http.ResponseWriter;
import dev.jenever.http.SameSite;
import dev.jenever.internal.go.GoFormat;
import dev.jenever.internal.go.UrlEscape;
import dev.jenever.internal.response.Response;
import dev.jenever.render.AsciiJson;
import dev.jenever.render.Bson;
import dev.jenever.render.Data;
import dev.jenever.render.Html;
import dev.jenever.render.IndentedJson;
import dev.jenever.render.Json;
import dev.jenever.render.JsonP;
import dev.jenever.render.Pdf;
import dev.jenever.render.ProtoBuf;
import dev.jenever.render.PureJson;
import dev.jenever.render.Reader;
import dev.jenever.render.Redirect;
import dev.jenever.render.Render;
import dev.jenever.render.SecureJson;
import dev.jenever.render.Text;
import dev.jenever.render.Toml;
import dev.jenever.render.Xml;
import dev.jenever.render.Yaml;
import dev.jenever.sse.Event;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
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

  /** The key under which {@link #shouldBindBodyWith(Class, BodyBinder)} keeps the body. */
  public static final String BODY_BYTES_KEY = "_gin-gonic/gin/bodybyteskey";

  private final Engine engine;
  private final Response base;
  private final ContextStore store;
  private final ContextChain chain = new ContextChain(HandlerChain.EMPTY);
  private final ContextInput input = new ContextInput(this);
  private ContextOutput output = new ContextOutput(this);
  private Request request;
  private ResponseWriter writer;
  private Params params = Params.NONE;
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
   * @param error what went wrong; a {@link HandlerError}, or one among its causes, is collected as
   *     it is
   * @return the collected error, to set its type and meta
   */
  public HandlerError error(Throwable error) {
    checkAlive();
    HandlerError collected = HandlerError.in(error);
    errors.add(collected);
    return collected;
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
      throw new NoSuchElementException("key " + GoFormat.value(key) + " does not exist");
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

  /**
   * Adds a path parameter after those of the route; an earlier one of that name still wins. {@link
   * Params} taken before do not see it.
   */
  public void addParam(String key, String value) {
    params = params.with(new Param(requireNonNull(key, "key"), requireNonNull(value, "value")));
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

  // ---- the form

  /** Returns the first value of a field of the form in the body, {@code ""} when it is absent. */
  public String postForm(String key) {
    return getPostForm(key).orElse("");
  }

  /** Returns the first value of a field of the form, the default when it is absent. */
  public String defaultPostForm(String key, String defaultValue) {
    return getPostForm(key).orElse(defaultValue);
  }

  /**
   * Returns the first value of a field of the form in the body; an empty one counts as present.
   *
   * <p>The query is not looked at. Urlencoded bodies are read for POST, PUT and PATCH, multipart
   * bodies for any method, once. Of a body that cannot be read, what was read counts.
   */
  public Optional<String> getPostForm(String key) {
    return FormMaps.first(input.postForm(), key);
  }

  /** Returns all values of a field of the form in order, an empty list when it is absent. */
  public List<String> postFormArray(String key) {
    return getPostFormArray(key).orElse(List.of());
  }

  /** Returns all values of a field of the form in order. */
  public Optional<List<String>> getPostFormArray(String key) {
    return Optional.ofNullable(input.postForm().get(key)).map(Collections::unmodifiableList);
  }

  /** Returns the fields {@code key[sub]=value} by {@code sub}, an empty map without them. */
  public Map<String, String> postFormMap(String key) {
    return getPostFormMap(key).orElseGet(LinkedHashMap::new);
  }

  /** Returns the fields {@code key[sub]=value} by {@code sub}; of several the first. */
  public Optional<Map<String, String>> getPostFormMap(String key) {
    return FormMaps.bracketed(input.postForm(), key);
  }

  /**
   * Returns the first file of a name. Its content is gone when the request has ended.
   *
   * @throws BindingException {@code http: no such file}, or when the body is no multipart form
   */
  public FormFile formFile(String name) {
    return input.formFile(requireNonNull(name, "name"));
  }

  /**
   * Returns the multipart form with its files, whose content is gone when the request has ended.
   *
   * @throws BindingException when the body is no multipart form, or a broken one
   */
  public MultipartForm multipartForm() {
    return input.multipartForm();
  }

  /**
   * Copies an uploaded file to where it is to stay, in place of what is there. Missing directories
   * are made.
   *
   * @param permissions of a directory that is made for it, {@code rwxr-x---} when none are given
   * @throws IOException when copying fails
   */
  public void saveUploadedFile(FormFile file, Path target, PosixFilePermission... permissions)
      throws IOException {
    Uploads.save(requireNonNull(file, "file"), requireNonNull(target, "target"), permissions);
  }

  /**
   * Returns the whole body; nothing is left of it for others to read.
   *
   * @throws BindingException when it cannot be read, or is larger than allowed
   */
  public byte[] getRawData() {
    return input.rawData();
  }

  // ---- binding, where a failure is answered at once

  /**
   * Makes an object from the request, by method and Content-Type: see {@link Binders#forRequest}.
   *
   * <p>A request that does not fit is answered at once: 400 without a body, or 413 when its body is
   * larger than allowed, and the chain is aborted. This goes for all methods whose names begin with
   * {@code bind}.
   *
   * @throws BindingException when the request does not fit; the response is committed by then
   */
  public <T> T bind(Class<T> type) {
    return input.mustBind(type, input.binder());
  }

  /** Makes an object of a generic type from the request; see {@link #bind(Class)}. */
  public <T> T bind(Type type) {
    return input.mustBind(type, input.binder());
  }

  /** Makes an object from the JSON in the body; see {@link #bind(Class)} for failures. */
  public <T> T bindJson(Class<T> type) {
    return input.mustBind(type, Binders.JSON);
  }

  /** Makes an object of a generic type from the JSON in the body; see {@link #bind(Class)}. */
  public <T> T bindJson(Type type) {
    return input.mustBind(type, Binders.JSON);
  }

  /** Makes an object from the XML in the body; see {@link #bind(Class)} for failures. */
  public <T> T bindXml(Class<T> type) {
    return input.mustBind(type, Binders.XML);
  }

  /** Makes an object from the YAML in the body; see {@link #bind(Class)} for failures. */
  public <T> T bindYaml(Class<T> type) {
    return input.mustBind(type, Binders.YAML);
  }

  /** Makes an object from the TOML in the body; see {@link #bind(Class)} for failures. */
  public <T> T bindToml(Class<T> type) {
    return input.mustBind(type, Binders.TOML);
  }

  /**
   * Makes an object from the body as it is: a {@code String} or {@code byte[]}; see {@link
   * #bind(Class)} for failures.
   */
  public <T> T bindPlain(Class<T> type) {
    return input.mustBind(type, Binders.PLAIN);
  }

  /** Makes an object from the query; see {@link #bind(Class)} for failures. */
  public <T> T bindQuery(Class<T> type) {
    return input.mustBind(type, Binders.QUERY);
  }

  /** Makes an object from the headers; see {@link #bind(Class)} for failures. */
  public <T> T bindHeader(Class<T> type) {
    return input.mustBind(type, Binders.HEADER);
  }

  /** Makes an object from the path parameters; see {@link #bind(Class)} for failures. */
  public <T> T bindUri(Class<T> type) {
    return input.mustBindUri(type);
  }

  /** Makes an object by a binding of your choice; see {@link #bind(Class)} for failures. */
  public <T> T mustBindWith(Class<T> type, Binder binder) {
    return input.mustBind(type, requireNonNull(binder, "binder"));
  }

  /** Makes an object of a generic type by a binding of your choice; see {@link #bind(Class)}. */
  public <T> T mustBindWith(Type type, Binder binder) {
    return input.mustBind(type, requireNonNull(binder, "binder"));
  }

  // ---- binding, where a failure is the caller's

  /**
   * Makes an object from the request, by method and Content-Type: see {@link Binders#forRequest}.
   *
   * <p>A request that does not fit is not answered: catch the exception to do so. When no handler
   * does, the chain is aborted and the response is 400, or 413, unless a middleware writes another.
   * This goes for all methods whose names begin with {@code shouldBind}.
   *
   * <p>Constructors should do nothing but keep what they are given: JSON that does not fit is read
   * twice, and they may run for both.
   *
   * @throws BindingException when the request does not fit
   */
  public <T> T shouldBind(Class<T> type) {
    return input.shouldBind(type, input.binder());
  }

  /** Makes an object of a generic type from the request; see {@link #shouldBind(Class)}. */
  public <T> T shouldBind(Type type) {
    return input.shouldBind(type, input.binder());
  }

  /** Makes an object from the JSON in the body; see {@link #shouldBind(Class)} for failures. */
  public <T> T shouldBindJson(Class<T> type) {
    return input.shouldBind(type, Binders.JSON);
  }

  /**
   * Makes an object of a generic type from the JSON in the body; see {@link #shouldBind(Class)}.
   */
  public <T> T shouldBindJson(Type type) {
    return input.shouldBind(type, Binders.JSON);
  }

  /** Makes an object from the XML in the body; see {@link #shouldBind(Class)} for failures. */
  public <T> T shouldBindXml(Class<T> type) {
    return input.shouldBind(type, Binders.XML);
  }

  /** Makes an object from the YAML in the body; see {@link #shouldBind(Class)} for failures. */
  public <T> T shouldBindYaml(Class<T> type) {
    return input.shouldBind(type, Binders.YAML);
  }

  /** Makes an object from the TOML in the body; see {@link #shouldBind(Class)} for failures. */
  public <T> T shouldBindToml(Class<T> type) {
    return input.shouldBind(type, Binders.TOML);
  }

  /**
   * Makes an object from the body as it is: a {@code String} or {@code byte[]}; see {@link
   * #shouldBind(Class)} for failures.
   */
  public <T> T shouldBindPlain(Class<T> type) {
    return input.shouldBind(type, Binders.PLAIN);
  }

  /** Makes an object from the query; see {@link #shouldBind(Class)} for failures. */
  public <T> T shouldBindQuery(Class<T> type) {
    return input.shouldBind(type, Binders.QUERY);
  }

  /** Makes an object of a generic type from the query; see {@link #shouldBind(Class)}. */
  public <T> T shouldBindQuery(Type type) {
    return input.shouldBind(type, Binders.QUERY);
  }

  /** Makes an object from the headers; see {@link #shouldBind(Class)} for failures. */
  public <T> T shouldBindHeader(Class<T> type) {
    return input.shouldBind(type, Binders.HEADER);
  }

  /** Makes an object from the path parameters; see {@link #shouldBind(Class)} for failures. */
  public <T> T shouldBindUri(Class<T> type) {
    return input.shouldBindUri(type);
  }

  /** Makes an object by a binding of your choice; see {@link #shouldBind(Class)} for failures. */
  public <T> T shouldBindWith(Class<T> type, Binder binder) {
    return input.shouldBind(type, requireNonNull(binder, "binder"));
  }

  /** Makes an object of a generic type by a binding of your choice. */
  public <T> T shouldBindWith(Type type, Binder binder) {
    return input.shouldBind(type, requireNonNull(binder, "binder"));
  }

  /**
   * Makes an object from the body by a binding of your choice, and keeps the body under {@link
   * #BODY_BYTES_KEY}, so that it can be bound again; but only by methods whose names begin like
   * this one's. See {@link #shouldBind(Class)} for failures.
   */
  public <T> T shouldBindBodyWith(Class<T> type, BodyBinder binder) {
    return input.shouldBindBody(type, requireNonNull(binder, "binder"));
  }

  /** Makes an object of a generic type from the body, and keeps the body. */
  public <T> T shouldBindBodyWith(Type type, BodyBinder binder) {
    return input.shouldBindBody(type, requireNonNull(binder, "binder"));
  }

  /**
   * Makes an object from the JSON in the body, and keeps the body; see {@link
   * #shouldBindBodyWith(Class, BodyBinder)}.
   */
  public <T> T shouldBindBodyWithJson(Class<T> type) {
    return input.shouldBindBody(type, Binders.JSON);
  }

  /**
   * Makes an object from the XML in the body, which is kept; see {@link #shouldBindBodyWith(Class,
   * BodyBinder)}.
   */
  public <T> T shouldBindBodyWithXml(Class<T> type) {
    return input.shouldBindBody(type, Binders.XML);
  }

  /**
   * Makes an object from the YAML in the body, which is kept; see {@link #shouldBindBodyWith(Class,
   * BodyBinder)}.
   */
  public <T> T shouldBindBodyWithYaml(Class<T> type) {
    return input.shouldBindBody(type, Binders.YAML);
  }

  /**
   * Makes an object from the TOML in the body, which is kept; see {@link #shouldBindBodyWith(Class,
   * BodyBinder)}.
   */
  public <T> T shouldBindBodyWithToml(Class<T> type) {
    return input.shouldBindBody(type, Binders.TOML);
  }

  /**
   * Makes an object from the body as it is: a {@code String} or {@code byte[]}, and keeps the body;
   * see {@link #shouldBindBodyWith(Class, BodyBinder)}.
   */
  public <T> T shouldBindBodyWithPlain(Class<T> type) {
    return input.shouldBindBody(type, Binders.PLAIN);
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

  // ---- files

  /**
   * Answers with a file, or parts of it, as the client's conditions and ranges ask for; a directory
   * is listed. The type comes from the extension or else from the content.
   *
   * <p>As in Gin, a request whose path ends in {@code /index.html} is redirected, and a missing
   * file is answered with 404.
   *
   * @param path the file, which must not come from the request unchecked
   */
  public void file(String path) {
    ContextFiles.file(this, requireNonNull(path, "path"));
  }

  /**
   * Answers with a file of a file system, which directory redirects take for the path asked for.
   */
  public void fileFromFs(String path, FileSystem files) {
    ContextFiles.fileFromFs(this, requireNonNull(path, "path"), requireNonNull(files, "files"));
  }

  /**
   * Answers with a file that clients save instead of showing it.
   *
   * @param path the file, which must not come from the request unchecked
   * @param filename the name to save it under
   */
  public void fileAttachment(String path, String filename) {
    ContextFiles.disposition(this, requireNonNull(filename, "filename"));
    file(path);
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

  // ---- the response's head

  /** Sets the pending status; after the commit it is ignored, with a warning in debug mode. */
  public void status(int code) {
    writer().setStatus(code);
  }

  /** Sets a response header, in place of those of that name; {@code ""} removes them. */
  public void header(String name, String value) {
    output.header(requireNonNull(name, "name"), requireNonNull(value, "value"));
  }

  /** Sets what the cookies that follow in this request say about requests of other sites. */
  public void setSameSite(SameSite mode) {
    output.setSameSite(requireNonNull(mode, "mode"));
  }

  /**
   * Adds a cookie; one whose name is not a token is dropped.
   *
   * @param value the value, query-escaped when written
   * @param maxAge the life time in seconds; 0 for the session, below 0 to end the cookie now
   * @param path the path, {@code ""} for {@code /}
   * @param domain the domain, {@code ""} for this host alone
   * @param secure whether it is sent over TLS only
   * @param httpOnly whether scripts cannot read it
   */
  public void setCookie(
      String name,
      String value,
      int maxAge,
      String path,
      String domain,
      boolean secure,
      boolean httpOnly) {
    output.setCookie(
        Cookie.of(name, UrlEscape.queryEscape(value))
            .withMaxAge(maxAge)
            .withPath(path)
            .withDomain(domain)
            .withSecure(secure)
            .withHttpOnly(httpOnly)
            .withSameSite(SameSite.DEFAULT));
  }

  /**
   * Adds a cookie as it is, its value not escaped; one whose name is not a token is dropped. The
   * path is {@code /} unless set, and {@link SameSite#DEFAULT} gives way to {@link #setSameSite}.
   */
  public void setCookieData(Cookie cookie) {
    output.setCookie(requireNonNull(cookie, "cookie"));
  }

  // ---- the response's body

  /**
   * Sets the status and lets a renderer write the body. All methods below end here.
   *
   * <p>With a status that allows no body (1xx, 204, 304) the response is committed without one.
   * What cannot be rendered is collected in {@link #errors()} and aborts the chain; the status
   * stays pending and the body empty.
   *
   * @param code the status, -1 to keep the pending one
   */
  public void render(int code, Render render) {
    output.render(code, requireNonNull(render, "render"));
  }

  /** Writes compact JSON, as Go's {@code encoding/json} writes it. */
  public void json(int code, @Nullable Object data) {
    render(code, new Json(data, engine.options().json));
  }

  /** Writes JSON on several lines, indented by four spaces; for reading, not for speed. */
  public void indentedJson(int code, @Nullable Object data) {
    render(code, new IndentedJson(data, engine.options().json));
  }

  /**
   * Writes JSON, an array behind a prefix that keeps other sites from reading it as a script.
   *
   * @see Engine#secureJsonPrefix(String)
   */
  public void secureJson(int code, @Nullable Object data) {
    EngineOptions options = engine.options();
    render(code, new SecureJson(options.secureJsonPrefix, data, options.json));
  }

  /**
   * Writes a call of the function that the query parameter {@code callback} names, with the JSON;
   * plain JSON without that parameter.
   */
  public void jsonp(int code, @Nullable Object data) {
    String callback = query("callback");
    if (callback.isEmpty()) {
      json(code, data);
    } else {
      render(code, new JsonP(callback, data, engine.options().json));
    }
  }

  /** Writes JSON in which everything outside ASCII is escaped. */
  public void asciiJson(int code, @Nullable Object data) {
    render(code, new AsciiJson(data, engine.options().json));
  }

  /** Writes JSON with {@code <}, {@code >} and {@code &} as they are, and a newline at the end. */
  public void pureJson(int code, @Nullable Object data) {
    render(code, new PureJson(data, engine.options().json));
  }

  /**
   * Writes a page from a template.
   *
   * @param name the name of the template: that of its file
   * @param data what the template shows: the entries of a map, the properties of a record or bean
   * @throws IllegalStateException when no templates are loaded
   */
  public void html(int code, String name, @Nullable Object data) {
    render(code, new Html(engine.options().templates(), requireNonNull(name, "name"), data));
  }

  /**
   * Writes XML. A map becomes an element {@code map}, a record or bean one with the name of its
   * class.
   */
  public void xml(int code, @Nullable Object data) {
    render(code, new Xml(data));
  }

  /** Writes YAML. */
  public void yaml(int code, @Nullable Object data) {
    render(code, new Yaml(data));
  }

  /** Writes a map, record or bean as TOML. */
  public void toml(int code, @Nullable Object data) {
    render(code, new Toml(data));
  }

  /** Writes a map, record or bean as BSON. */
  public void bson(int code, @Nullable Object data) {
    render(code, new Bson(data));
  }

  /** Writes a protocol buffers message; needs {@code com.google.protobuf:protobuf-java}. */
  public void protoBuf(int code, Object message) {
    render(code, new ProtoBuf(message));
  }

  /**
   * Writes plain text.
   *
   * @param format the text; with values, a format with the verbs of Go's {@code fmt.Sprintf}
   * @param values what the verbs stand for
   */
  public void string(int code, String format, @Nullable Object... values) {
    render(code, new Text(requireNonNull(format, "format"), values));
  }

  /** Writes bytes, and declares their number. */
  public void data(int code, String contentType, byte[] data) {
    render(
        code, new Data(requireNonNull(contentType, "contentType"), requireNonNull(data, "data")));
  }

  /**
   * Writes what a stream has to give, without holding it in memory. The stream is not closed.
   *
   * @param contentLength the number of bytes, or -1 when it is not known
   * @param headers headers to set where none of that name is set
   */
  public void dataFromReader(
      int code,
      long contentLength,
      String contentType,
      InputStream reader,
      Map<String, String> headers) {
    render(code, new Reader(contentType, contentLength, reader, headers));
  }

  /** Writes a PDF document. */
  public void pdf(int code, byte[] data) {
    render(code, new Pdf(requireNonNull(data, "data")));
  }

  /**
   * Sends the client elsewhere. A location without scheme and host is resolved against the path of
   * the request; one from outside is not checked.
   *
   * @param code 201, or 300 to 308
   * @throws IllegalArgumentException when the status is another
   */
  public void redirect(int code, String location) {
    render(-1, new Redirect(code, request(), requireNonNull(location, "location")));
  }

  /** Writes a server-sent event; it leaves with the next flush. */
  public void sseEvent(String name, @Nullable Object message) {
    render(-1, new Event("", requireNonNull(name, "name"), 0, message, engine.options().json));
  }

  /**
   * Writes the response step by step, and sends what each step has written.
   *
   * @return whether the client has gone before the last step
   * @throws Exception what a step has thrown
   */
  public boolean stream(StreamStep step) throws Exception {
    return output.stream(requireNonNull(step, "step"));
  }

  /** Aborts, and writes JSON with this status. */
  public void abortWithStatusJson(int code, @Nullable Object data) {
    abort();
    json(code, data);
  }

  /** Aborts, and writes JSON with this status as {@link #pureJson} does. */
  public void abortWithStatusPureJson(int code, @Nullable Object data) {
    abort();
    pureJson(code, data);
  }

  // ---- negotiation

  /**
   * Writes what the client accepts of what is offered: JSON, HTML, XML, YAML, TOML, protocol
   * buffers or BSON; 406 and an empty body when it accepts none of them.
   *
   * @throws IllegalStateException when there is no data for what it accepts
   */
  public void negotiate(int code, Negotiate choice) {
    output.negotiate(code, requireNonNull(choice, "choice"));
  }

  /**
   * Returns the first of the offers that the client accepts, {@code ""} when it accepts none.
   *
   * <p>As in Gin the first {@code Accept} header alone is read, weights are ignored, and the
   * beginning of an offer is enough to accept it.
   *
   * @throws IllegalArgumentException without offers
   */
  public String negotiateFormat(String... offers) {
    return output.negotiate(List.of(offers));
  }

  /** Sets what the client accepts, in place of its {@code Accept} header. */
  public void setAccepted(String... formats) {
    output.setAccepted(List.of(formats));
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
    input.forget();
    output = new ContextOutput(this);
    writer = base;
    errors = new Errors();
    params = Params.NONE;
    fullPath = "";
    store.clear();
  }

  void start(HandlerChain handlers, Params params, String fullPath) {
    chain.restart(handlers);
    this.params = params;
    this.fullPath = fullPath;
  }

  /** Leaves the rest to the handlers for requests that match no route. */
  void turnToNoRoute() {
    chain.restart(engine.noRouteOnly());
  }

  /**
   * Deals with a binding failure that no handler caught: aborts, collects the error and leaves 400
   * pending, so that a middleware may still write a body that explains it.
   */
  void refuse(BindingException e) {
    if (isAborted()) {
      return;
    }
    writer().setStatus(e.isBodyTooLarge() ? 413 : 400);
    error(e).setType(ErrorType.BIND);
    abort();
  }

  Response base() {
    return base;
  }

  void end() {
    input.close();
    ended = true;
  }

  private void checkAlive() {
    if (ended) {
      throw new IllegalStateException(
          "context: used after its request has ended (expected: copy() for background work)");
    }
  }
}
