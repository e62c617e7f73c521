package dev.jenever.contrib.swagger;

import static java.util.Objects.requireNonNull;

import dev.jenever.Engine;
import dev.jenever.RouteInfo;
import dev.jenever.metadata.SecurityScheme;
import io.swagger.v3.oas.models.ExternalDocumentation;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The OpenAPI document of an engine, made of its route table.
 *
 * <pre>{@code
 * ApiDocument document = ApiDocument.of(r)
 *     .title("Bookshop")
 *     .version("1.0")
 *     .server("https://books.example", "production");
 * r.get("/swagger/*any", Swagger.wrapHandler(document));
 * }</pre>
 *
 * <p>Every route is in it but for files, metrics and the document itself. Methods, paths and path
 * parameters come by themselves; answers and credentials come from the middleware of the route; the
 * rest from {@link Swagger#handler} and {@link Swagger#describe}.
 *
 * <p>It is made when it is first asked for, then kept until something is said about it or a route
 * is added. Safe for use by any thread.
 */
public final class ApiDocument implements Supplier<String> {

  private final Engine engine;
  private final Settings settings = new Settings();
  private final List<Consumer<? super OpenAPI>> customizers = new ArrayList<>();
  private String title = "API";
  private @Nullable OpenAPI model;
  private @Nullable String json;
  private @Nullable String yaml;
  private int routes;

  private ApiDocument(Engine engine) {
    this.engine = engine;
  }

  /** Creates the document of an engine, whose routes may still be to come. */
  public static ApiDocument of(Engine engine) {
    return new ApiDocument(requireNonNull(engine, "engine"));
  }

  /** Sets the title, {@code API} by default. */
  public synchronized ApiDocument title(String title) {
    this.title = requireNonNull(title, "title");
    return info(info -> info.setTitle(title));
  }

  /** Sets the version of the service, {@code 1.0} by default. */
  public ApiDocument version(String version) {
    requireNonNull(version, "version");
    return info(info -> info.setVersion(version));
  }

  /** Sets what the service is; Markdown. */
  public ApiDocument description(String description) {
    requireNonNull(description, "description");
    return info(info -> info.setDescription(description));
  }

  /** Sets where the terms of service are. */
  public ApiDocument termsOfService(String url) {
    requireNonNull(url, "url");
    return info(info -> info.setTermsOfService(url));
  }

  /** Sets whom to ask; an empty text says nothing. */
  public ApiDocument contact(String name, String url, String email) {
    Contact contact = new Contact().name(text(name)).url(text(url)).email(text(email));
    return info(info -> info.setContact(contact));
  }

  /** Sets the licence. */
  public ApiDocument license(String name, String url) {
    License license = new License().name(requireNonNull(name, "name")).url(text(url));
    return info(info -> info.setLicense(license));
  }

  /** Adds a server; without any it is the one that serves the document. */
  public ApiDocument server(String url, String description) {
    Server server = new Server().url(requireNonNull(url, "url")).description(text(description));
    return step(document -> document.addServersItem(server));
  }

  /** Describes a group of operations; those not described follow in alphabetical order. */
  public ApiDocument tag(String name, String description) {
    Tag tag = new Tag().name(requireNonNull(name, "name")).description(text(description));
    return step(document -> document.addTagsItem(tag));
  }

  /** Sets where there is more to read. */
  public ApiDocument externalDocs(String url, String description) {
    ExternalDocumentation docs =
        new ExternalDocumentation().url(requireNonNull(url, "url")).description(text(description));
    return step(document -> document.setExternalDocs(docs));
  }

  /** Adds a way to show who one is; those of the middleware are known by themselves. */
  public ApiDocument securityScheme(SecurityScheme scheme) {
    requireNonNull(scheme, "scheme");
    return securityScheme(scheme.name(), SecurityModel.of(scheme));
  }

  /** Adds a way to show who one is: OAuth 2 and what else OpenAPI has. */
  public ApiDocument securityScheme(
      String name, io.swagger.v3.oas.models.security.SecurityScheme scheme) {
    requireNonNull(name, "name");
    requireNonNull(scheme, "scheme");
    return step(document -> document.getComponents().addSecuritySchemes(name, scheme));
  }

  /** Adds credentials for all operations that do not say otherwise; one set is enough. */
  public ApiDocument security(String scheme, String... scopes) {
    requireNonNull(scheme, "scheme");
    List<String> all = List.of(scopes);
    return step(
        document -> document.addSecurityItem(new SecurityRequirement().addList(scheme, all)));
  }

  /**
   * Adds an extension; one whose name has {@code logo} in it is put below {@code info}.
   *
   * @throws IllegalArgumentException when its name does not begin with {@code x-}
   */
  public ApiDocument extension(String name, Object value) {
    Extensions.check(name);
    return name.contains("logo")
        ? info(info -> info.addExtension(name, value))
        : step(document -> document.addExtension(name, value));
  }

  /**
   * Adds what the annotations of a class say: {@code @OpenAPIDefinition}, {@code @SecurityScheme}
   * and {@code @Tag}.
   */
  public synchronized ApiDocument definition(Class<?> annotated) {
    Consumer<OpenAPI> definition = AnnotatedDefinition.of(annotated);
    OpenAPI trial = new OpenAPI().info(new Info());
    trial.setComponents(new io.swagger.v3.oas.models.Components());
    definition.accept(trial);
    String annotatedTitle = trial.getInfo().getTitle();
    title = annotatedTitle == null ? title : annotatedTitle;
    return step(definition);
  }

  /** Writes OpenAPI 3.0 for tools that do not know 3.1 yet. */
  public synchronized ApiDocument openApi30() {
    settings.latest = false;
    return changed();
  }

  /** Leaves out the routes that do not fit; after those that were left out before. */
  public synchronized ApiDocument include(Predicate<? super RouteInfo> routes) {
    requireNonNull(routes, "routes");
    Predicate<? super RouteInfo> before = settings.included;
    settings.included = route -> before.test(route) && routes.test(route);
    return changed();
  }

  /** Sets whether routes without any description are in the document. They are by default. */
  public synchronized ApiDocument includeUndocumented(boolean included) {
    settings.undocumented = included;
    return changed();
  }

  /** Sets the media types of bodies for which none are said, {@code application/json} at first. */
  public synchronized ApiDocument accepts(String... mediaTypes) {
    settings.accepts = List.of(mediaTypes);
    return changed();
  }

  /** Sets the media types of answers for which none are said, {@code application/json} at first. */
  public synchronized ApiDocument produces(String... mediaTypes) {
    settings.produces = List.of(mediaTypes);
    return changed();
  }

  /** Changes the finished model, for what there is no method for here. */
  public synchronized ApiDocument customize(Consumer<? super OpenAPI> change) {
    customizers.add(requireNonNull(change, "change"));
    return changed();
  }

  /**
   * Returns the model, which must not be changed.
   *
   * @throws IllegalStateException when two operations have the same id
   */
  public synchronized OpenAPI model() {
    List<RouteInfo> now = engine.routes();
    OpenAPI made = model;
    if (made == null || routes != now.size()) {
      made = new DocumentBuilder(settings, now).build();
      for (Consumer<? super OpenAPI> customizer : customizers) {
        customizer.accept(made);
      }
      model = made;
      json = null;
      yaml = null;
      routes = now.size();
    }
    return made;
  }

  /** Returns the document as JSON, indented. */
  public synchronized String json() {
    OpenAPI now = model();
    String text = json;
    if (text == null) {
      text = DocumentText.json(now);
      json = text;
    }
    return text;
  }

  /** Returns the document as YAML. */
  public synchronized String yaml() {
    OpenAPI now = model();
    String text = yaml;
    if (text == null) {
      text = DocumentText.yaml(now);
      yaml = text;
    }
    return text;
  }

  /** Returns {@link #json}, for {@link SwaggerDocs#register}. */
  @Override
  public String get() {
    return json();
  }

  synchronized String title() {
    return title;
  }

  private ApiDocument info(Consumer<? super Info> change) {
    return step(document -> change.accept(document.getInfo()));
  }

  private synchronized ApiDocument step(Consumer<? super OpenAPI> step) {
    settings.steps.add(step);
    return changed();
  }

  private ApiDocument changed() {
    model = null;
    return this;
  }

  private static @Nullable String text(String text) {
    return text.isEmpty() ? null : text;
  }

  /** What was said about the document. */
  static final class Settings {
    final List<Consumer<? super OpenAPI>> steps = new ArrayList<>();
    boolean latest = true;
    boolean undocumented = true;
    Predicate<? super RouteInfo> included = route -> true;
    List<String> accepts = List.of("application/json");
    List<String> produces = List.of("application/json");
  }
}
