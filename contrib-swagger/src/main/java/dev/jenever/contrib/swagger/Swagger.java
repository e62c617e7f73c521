package dev.jenever.contrib.swagger;

import static java.util.Objects.requireNonNull;

import dev.jenever.DescribedHandler;
import dev.jenever.Handler;
import dev.jenever.metadata.RouteVisibility;
import java.lang.reflect.Method;
import java.util.function.Consumer;

/**
 * Swagger UI and documents as handlers, and descriptions for handlers.
 *
 * <pre>{@code
 * r.get("/books", Swagger.handler(books::list));          // described by its annotations
 * r.get("/ping", Swagger.describe(c -> c.string(200, "pong"), op -> op.summary("Says pong")));
 * r.get("/swagger/*any", Swagger.wrapHandler(ApiDocument.of(r).title("Bookshop").version("1.0")));
 * }</pre>
 *
 * <p>The handlers of Swagger UI are safe for use by any thread. They answer GET alone, with {@code
 * index.html}, its scripts and styles, {@code doc.json} and {@code doc.yaml}; other paths below the
 * mount are answered with 404. To protect them put a middleware in front, as for any route.
 *
 * <p>Counterpart of the package {@code ginSwagger}.
 */
public final class Swagger {

  private Swagger() {}

  /**
   * Returns a handler that serves Swagger UI with the document that is registered in {@link
   * SwaggerDocs}.
   *
   * @param options applied in order to {@link SwaggerConfig#defaults}
   */
  @SafeVarargs
  public static Handler wrapHandler(Consumer<? super SwaggerConfig>... options) {
    SwaggerConfig config = SwaggerConfig.defaults();
    for (Consumer<? super SwaggerConfig> option : options) {
      option.accept(config);
    }
    return customWrapHandler(config);
  }

  /** Returns a handler that serves Swagger UI with a document. */
  @SafeVarargs
  public static Handler wrapHandler(
      ApiDocument document, Consumer<? super SwaggerConfig>... options) {
    requireNonNull(document, "document");
    SwaggerConfig config = SwaggerConfig.defaults().document(document).title(document.title());
    for (Consumer<? super SwaggerConfig> option : options) {
      option.accept(config);
    }
    return customWrapHandler(config);
  }

  /**
   * Returns a handler that serves Swagger UI as a configuration says. An instance name or a title
   * that is empty is set to its default; nothing else is.
   */
  public static Handler customWrapHandler(SwaggerConfig config) {
    requireNonNull(config, "config");
    if (config.instanceName().isEmpty()) {
      config.instanceName(SwaggerDocs.NAME);
    }
    if (config.title().isEmpty()) {
      config.title(UiPages.TITLE);
    }
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    ClassLoader loader = context == null ? Swagger.class.getClassLoader() : context;
    return new SwaggerHandler(config, UiFiles.ofClassPath(loader));
  }

  /**
   * Returns {@link #wrapHandler}, or a handler that answers 404 when an environment variable is set
   * now to anything but nothing, {@code false} included.
   *
   * @param environmentVariable its name
   */
  @SafeVarargs
  public static Handler disablingWrapHandler(
      String environmentVariable, Consumer<? super SwaggerConfig>... options) {
    return isSet(environmentVariable) ? disabled() : wrapHandler(options);
  }

  /** Returns {@link #customWrapHandler} unless an environment variable is set. */
  public static Handler disablingCustomWrapHandler(
      SwaggerConfig config, String environmentVariable) {
    return isSet(environmentVariable) ? disabled() : customWrapHandler(config);
  }

  /**
   * Makes a method reference a handler that is described by the annotations of swagger-core on the
   * method and its class: {@code Swagger.handler(books::list)}.
   *
   * @throws IllegalArgumentException when the handler is a lambda or an object, which cannot have
   *     annotations that are found; {@link #describe} describes those
   */
  public static Handler handler(ApiHandler handler) {
    Method method =
        MethodReference.of(requireNonNull(handler, "handler"))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "handler: "
                            + handler.getClass().getName()
                            + " (expected: a method reference such as books::list;"
                            + " describe lambdas with Swagger.describe)"));
    return DescribedHandler.of(handler, method);
  }

  /**
   * Describes a handler: a lambda, or a method reference, whose annotations count too.
   *
   * @param description called once, now
   */
  public static Handler describe(ApiHandler handler, Consumer<? super ApiOperation> description) {
    ApiOperation operation = operation(description);
    return MethodReference.of(requireNonNull(handler, "handler"))
        .map(method -> DescribedHandler.of(handler, method, operation))
        .orElseGet(() -> DescribedHandler.of(handler, operation));
  }

  /**
   * Describes all routes that follow: {@code r.group("/admin", Swagger.describe(op ->
   * op.tags("admin")))}. It takes no place in their chains.
   *
   * @param description called once, now
   */
  public static Handler describe(Consumer<? super ApiOperation> description) {
    return DescribedHandler.only(operation(description));
  }

  /** Sets {@link SwaggerConfig#url}. */
  public static Consumer<SwaggerConfig> url(String url) {
    return config -> config.url(url);
  }

  /** Sets {@link SwaggerConfig#docExpansion}. */
  public static Consumer<SwaggerConfig> docExpansion(String docExpansion) {
    return config -> config.docExpansion(docExpansion);
  }

  /** Sets {@link SwaggerConfig#deepLinking}. */
  public static Consumer<SwaggerConfig> deepLinking(boolean enabled) {
    return config -> config.deepLinking(enabled);
  }

  /** Sets {@link SwaggerConfig#defaultModelsExpandDepth}. */
  public static Consumer<SwaggerConfig> defaultModelsExpandDepth(int depth) {
    return config -> config.defaultModelsExpandDepth(depth);
  }

  /** Sets {@link SwaggerConfig#instanceName}. */
  public static Consumer<SwaggerConfig> instanceName(String name) {
    return config -> config.instanceName(name);
  }

  /** Sets {@link SwaggerConfig#persistAuthorization}. */
  public static Consumer<SwaggerConfig> persistAuthorization(boolean enabled) {
    return config -> config.persistAuthorization(enabled);
  }

  /** Sets {@link SwaggerConfig#oauth2DefaultClientId}. */
  public static Consumer<SwaggerConfig> oauth2DefaultClientId(String clientId) {
    return config -> config.oauth2DefaultClientId(clientId);
  }

  /** Sets {@link SwaggerConfig#oauth2UsePkce}. */
  public static Consumer<SwaggerConfig> oauth2UsePkce(boolean enabled) {
    return config -> config.oauth2UsePkce(enabled);
  }

  /** Sets {@link SwaggerConfig#syntaxHighlight}. */
  public static Consumer<SwaggerConfig> syntaxHighlight(boolean enabled) {
    return config -> config.syntaxHighlight(enabled);
  }

  private static ApiOperation operation(Consumer<? super ApiOperation> description) {
    ApiOperation operation = new ApiOperation();
    description.accept(operation);
    return operation;
  }

  private static boolean isSet(String environmentVariable) {
    String value = System.getenv(requireNonNull(environmentVariable, "environmentVariable"));
    return value != null && !value.isEmpty();
  }

  private static Handler disabled() {
    return DescribedHandler.of(c -> c.string(404, ""), RouteVisibility.HIDDEN);
  }
}
