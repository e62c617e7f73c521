package dev.jenever.contrib.cors;

import static java.util.Objects.requireNonNull;

import dev.jenever.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which origins may do what.
 *
 * <p>{@link #defaults()} has the methods, headers and the maximal age that most services want; it
 * allows no origin yet. {@link #create()} has nothing at all, as a literal in Go. {@link #strict()}
 * follows the Fetch standard.
 *
 * <p>Not safe for use by several threads at once. Counterpart of {@code cors.Config}.
 */
public final class CorsConfig {

  /** The beginnings of origins that are always accepted. */
  public static final List<String> DEFAULT_SCHEMAS = List.of("http://", "https://");

  /** The beginnings of origins that {@link #allowBrowserExtensions} accepts. */
  public static final List<String> EXTENSION_SCHEMAS =
      List.of(
          "chrome-extension://",
          "safari-extension://",
          "moz-extension://",
          "ms-browser-extension://");

  /** The beginnings of origins that {@link #allowFiles} accepts. */
  public static final List<String> FILE_SCHEMAS = List.of("file://");

  /** The beginnings of origins that {@link #allowWebSockets} accepts. */
  public static final List<String> WEB_SOCKET_SCHEMAS = List.of("ws://", "wss://");

  private final boolean strict;
  private boolean allowAllOrigins;
  private List<String> allowOrigins = List.of();
  private @Nullable Predicate<String> allowOriginFunc;
  private @Nullable BiPredicate<Context, String> allowOriginWithContextFunc;
  private List<String> allowMethods = List.of();
  private boolean allowPrivateNetwork;
  private List<String> allowHeaders = List.of();
  private boolean allowCredentials;
  private List<String> exposeHeaders = List.of();
  private Duration maxAge = Duration.ZERO;
  private boolean allowWildcard;
  private boolean allowBrowserExtensions;
  private List<String> customSchemas = List.of();
  private boolean allowWebSockets;
  private boolean allowFiles;
  private int optionsResponseStatusCode;
  private boolean rejectDisallowedOrigins;

  private CorsConfig(boolean strict) {
    this.strict = strict;
  }

  /** Creates a configuration in which everything is off: the literal {@code cors.Config{}}. */
  public static CorsConfig create() {
    return new CorsConfig(false);
  }

  /**
   * Creates the usual configuration: GET, POST, PUT, PATCH, DELETE, HEAD and OPTIONS, the headers
   * {@code Origin}, {@code Content-Length} and {@code Content-Type}, 12 hours, no credentials, and
   * no origin yet. Counterpart of {@code cors.DefaultConfig}.
   */
  public static CorsConfig defaults() {
    return usual(new CorsConfig(false));
  }

  /**
   * Creates the usual configuration of a profile that follows the Fetch standard.
   *
   * <ul>
   *   <li>Only an {@code OPTIONS} with {@code Access-Control-Request-Method} is a preflight
   *       request. Its method and headers are checked; the answer names what was asked for. One
   *       that is refused is answered with 403.
   *   <li>Other requests of an origin that is not allowed go on without the headers, see {@link
   *       #rejectDisallowedOrigins}.
   *   <li>{@code Vary} is completed, not replaced, and is there without {@code Origin} too.
   *   <li>Origins are compared as a whole: {@code *} stands for whole labels of a host name or for
   *       any port, a regular expression has to match from end to end, {@code null} has to be
   *       listed. What is no origin is refused at construction.
   *   <li>{@code *} together with credentials is refused at construction.
   *   <li>A private network is allowed only where the request asks for it.
   *   <li>More than one {@code Origin} is as good as one that is not allowed.
   * </ul>
   */
  public static CorsConfig strict() {
    return usual(new CorsConfig(true));
  }

  private static CorsConfig usual(CorsConfig config) {
    return config
        .allowMethods("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")
        .allowHeaders("Origin", "Content-Length", "Content-Type")
        .maxAge(Duration.ofHours(12));
  }

  /** Sets whether all origins are allowed, with {@code *} as answer; false by default. */
  public CorsConfig allowAllOrigins(boolean allow) {
    allowAllOrigins = allow;
    return this;
  }

  /**
   * Sets the allowed origins; none by default.
   *
   * @param origins {@code https://app.example}; {@code *} for all; {@code /https:\/\/.*\.example/}
   *     for a regular expression in the syntax of RE2; with {@link #allowWildcard} {@code
   *     https://*.example}
   */
  public CorsConfig allowOrigins(String... origins) {
    allowOrigins = List.of(origins);
    return this;
  }

  /** Sets what is asked about origins that the list does not allow; nothing by default. */
  public CorsConfig allowOriginFunc(Predicate<String> allow) {
    allowOriginFunc = requireNonNull(allow, "allow");
    return this;
  }

  /**
   * Sets what is asked last about origins that are not allowed yet, with the context of the
   * request, which it must not change; nothing by default.
   */
  public CorsConfig allowOriginWithContextFunc(BiPredicate<Context, String> allow) {
    allowOriginWithContextFunc = requireNonNull(allow, "allow");
    return this;
  }

  /** Sets the methods that other origins may use. */
  public CorsConfig allowMethods(String... methods) {
    allowMethods = List.of(methods);
    return this;
  }

  /** Adds methods that other origins may use. */
  public CorsConfig addAllowMethods(String... methods) {
    allowMethods = joined(allowMethods, methods);
    return this;
  }

  /**
   * Sets whether preflight requests may be told that a page of a public network can call this
   * service in a private one; false by default.
   */
  public CorsConfig allowPrivateNetwork(boolean allow) {
    allowPrivateNetwork = allow;
    return this;
  }

  /** Sets the request headers that other origins may use; browsers always may use the usual. */
  public CorsConfig allowHeaders(String... headers) {
    allowHeaders = List.of(headers);
    return this;
  }

  /** Adds request headers that other origins may use. */
  public CorsConfig addAllowHeaders(String... headers) {
    allowHeaders = joined(allowHeaders, headers);
    return this;
  }

  /** Sets whether cookies, client certificates and HTTP authentication may be sent along. */
  public CorsConfig allowCredentials(boolean allow) {
    allowCredentials = allow;
    return this;
  }

  /** Sets the response headers that pages of other origins may read; none by default. */
  public CorsConfig exposeHeaders(String... headers) {
    exposeHeaders = List.of(headers);
    return this;
  }

  /** Adds response headers that pages of other origins may read. */
  public CorsConfig addExposeHeaders(String... headers) {
    exposeHeaders = joined(exposeHeaders, headers);
    return this;
  }

  /**
   * Sets how long browsers may remember the answer to a preflight request, in whole seconds; zero
   * says nothing about it, after which they take five seconds. In the strict profile less than zero
   * means not at all.
   */
  public CorsConfig maxAge(Duration maxAge) {
    this.maxAge = requireNonNull(maxAge, "maxAge");
    return this;
  }

  /** Sets whether {@code *} in an origin stands for any text; false by default. */
  public CorsConfig allowWildcard(boolean allow) {
    allowWildcard = allow;
    return this;
  }

  /** Sets whether the list may name browser extensions; false by default. */
  public CorsConfig allowBrowserExtensions(boolean allow) {
    allowBrowserExtensions = allow;
    return this;
  }

  /** Sets with what else origins of the list may begin, {@code tauri://}; nothing by default. */
  public CorsConfig customSchemas(String... schemas) {
    customSchemas = List.of(schemas);
    return this;
  }

  /** Sets whether the list may name {@code ws://} and {@code wss://}; false by default. */
  public CorsConfig allowWebSockets(boolean allow) {
    allowWebSockets = allow;
    return this;
  }

  /** Sets whether the list may name {@code file://}, which is dangerous; false by default. */
  public CorsConfig allowFiles(boolean allow) {
    allowFiles = allow;
    return this;
  }

  /** Sets the status of the answer to an allowed preflight request; 0, the default, is 204. */
  public CorsConfig optionsResponseStatusCode(int status) {
    optionsResponseStatusCode = status;
    return this;
  }

  /**
   * Sets whether requests of origins that are not allowed are answered with 403 in the strict
   * profile too; false by default. Without that profile they always are.
   */
  public CorsConfig rejectDisallowedOrigins(boolean reject) {
    rejectDisallowedOrigins = reject;
    return this;
  }

  /**
   * Checks the configuration; creating the middleware does so too.
   *
   * @throws IllegalArgumentException when settings contradict each other or an origin is none, with
   *     upstream's text
   */
  public void validate() {
    Validation.check(this);
  }

  CorsConfig copy() {
    CorsConfig copy = new CorsConfig(strict);
    copy.allowAllOrigins = allowAllOrigins;
    copy.allowOrigins = allowOrigins;
    copy.allowOriginFunc = allowOriginFunc;
    copy.allowOriginWithContextFunc = allowOriginWithContextFunc;
    copy.allowMethods = allowMethods;
    copy.allowPrivateNetwork = allowPrivateNetwork;
    copy.allowHeaders = allowHeaders;
    copy.allowCredentials = allowCredentials;
    copy.exposeHeaders = exposeHeaders;
    copy.maxAge = maxAge;
    copy.allowWildcard = allowWildcard;
    copy.allowBrowserExtensions = allowBrowserExtensions;
    copy.customSchemas = customSchemas;
    copy.allowWebSockets = allowWebSockets;
    copy.allowFiles = allowFiles;
    copy.optionsResponseStatusCode = optionsResponseStatusCode;
    copy.rejectDisallowedOrigins = rejectDisallowedOrigins;
    return copy;
  }

  boolean isStrict() {
    return strict;
  }

  boolean allowsAllOrigins() {
    return allowAllOrigins;
  }

  List<String> allowOrigins() {
    return allowOrigins;
  }

  @Nullable Predicate<String> allowOriginFunc() {
    return allowOriginFunc;
  }

  @Nullable BiPredicate<Context, String> allowOriginWithContextFunc() {
    return allowOriginWithContextFunc;
  }

  List<String> allowMethods() {
    return allowMethods;
  }

  boolean allowsPrivateNetwork() {
    return allowPrivateNetwork;
  }

  List<String> allowHeaders() {
    return allowHeaders;
  }

  boolean allowsCredentials() {
    return allowCredentials;
  }

  List<String> exposeHeaders() {
    return exposeHeaders;
  }

  Duration maxAge() {
    return maxAge;
  }

  boolean allowsWildcard() {
    return allowWildcard;
  }

  int optionsStatus() {
    return optionsResponseStatusCode == 0 ? 204 : optionsResponseStatusCode;
  }

  boolean rejectsDisallowedOrigins() {
    return rejectDisallowedOrigins;
  }

  /** Returns whether something other than the list may allow an origin. */
  boolean hasFunction() {
    return allowOriginFunc != null || allowOriginWithContextFunc != null;
  }

  /** Returns with what an origin of the list may begin. */
  List<String> schemas() {
    List<String> schemas = new ArrayList<>(DEFAULT_SCHEMAS);
    if (allowBrowserExtensions) {
      schemas.addAll(EXTENSION_SCHEMAS);
    }
    if (allowWebSockets) {
      schemas.addAll(WEB_SOCKET_SCHEMAS);
    }
    if (allowFiles) {
      schemas.addAll(FILE_SCHEMAS);
    }
    schemas.addAll(customSchemas);
    return schemas;
  }

  private static List<String> joined(List<String> first, String... more) {
    List<String> all = new ArrayList<>(first);
    all.addAll(List.of(more));
    return List.copyOf(all);
  }
}
