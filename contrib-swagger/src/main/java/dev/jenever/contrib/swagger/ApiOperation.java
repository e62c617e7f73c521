package dev.jenever.contrib.swagger;

import static java.util.Objects.requireNonNull;

import dev.jenever.contrib.swagger.BoundProperty.Place;
import io.swagger.v3.oas.models.ExternalDocumentation;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The description of an operation, written down where its route is registered.
 *
 * <pre>{@code
 * r.get("/books/:id", Swagger.describe(books::show, op -> op
 *     .summary("Shows a book")
 *     .parameters(BookUri.class)
 *     .response(200, Book.class)
 *     .response(404, Problem.class)));
 * }</pre>
 *
 * <p>What is said later adds to what was said before, and replaces what there can only be one of:
 * first what is said of a group, then annotations of the method, then what is said of the route.
 * What is not said is taken from the route. Used by one thread.
 */
public final class ApiOperation {

  private final List<Consumer<Draft>> steps = new ArrayList<>();

  ApiOperation() {}

  /** Sets what the operation does in a few words. */
  public ApiOperation summary(String summary) {
    requireNonNull(summary, "summary");
    return model(op -> op.setSummary(summary));
  }

  /** Sets what the operation does at length; Markdown. */
  public ApiOperation description(String description) {
    requireNonNull(description, "description");
    return model(op -> op.setDescription(description));
  }

  /**
   * Sets the name of the operation in generated clients, unique in the document; by default {@code
   * booksList} for {@code Books.list}, and {@code getBooksById} for a lambda.
   */
  public ApiOperation operationId(String id) {
    requireNonNull(id, "id");
    return model(op -> op.setOperationId(id));
  }

  /** Adds groups in which the operation is listed; by default the first segment of its path. */
  public ApiOperation tags(String... tags) {
    List<String> all = List.of(tags);
    return step(draft -> all.forEach(draft::tag));
  }

  /** Says that the operation should not be used any more. */
  public ApiOperation deprecated() {
    return model(op -> op.setDeprecated(true));
  }

  /** Leaves the operation out of the document. */
  public ApiOperation hidden() {
    return step(draft -> draft.hidden(true));
  }

  /** Sets the media types of bodies for which none are said, instead of the document's. */
  public ApiOperation accepts(String... mediaTypes) {
    List<String> all = List.of(mediaTypes);
    return step(draft -> draft.accepts(all));
  }

  /** Sets the media types of answers for which none are said, instead of the document's. */
  public ApiOperation produces(String... mediaTypes) {
    List<String> all = List.of(mediaTypes);
    return step(draft -> draft.produces(all));
  }

  /**
   * Adds a parameter for each property of a class that the handler binds: {@code @Uri} in the path,
   * {@code @Header} in a header, all others in the query. Names, defaults and what validation says
   * are those of the annotations.
   */
  public ApiOperation parameters(Class<?> bound) {
    requireNonNull(bound, "bound");
    return step(draft -> draft.parameters(bound, null));
  }

  /** Adds a query parameter for each property of a class, as {@code shouldBindQuery} reads it. */
  public ApiOperation query(Class<?> bound) {
    requireNonNull(bound, "bound");
    return step(draft -> draft.parameters(bound, Place.QUERY));
  }

  /** Adds a query parameter. */
  public ApiOperation query(String name, Type type, String description) {
    return parameter("query", name, type, p -> p.setDescription(description));
  }

  /** Describes a path parameter. */
  public ApiOperation path(String name, Type type, String description) {
    return parameter("path", name, type, p -> p.setDescription(description));
  }

  /** Adds a header that clients send. */
  public ApiOperation header(String name, Type type, String description) {
    return parameter("header", name, type, p -> p.setDescription(description));
  }

  /** Adds a cookie that clients send. */
  public ApiOperation cookie(String name, Type type, String description) {
    return parameter("cookie", name, type, p -> p.setDescription(description));
  }

  /**
   * Adds a parameter.
   *
   * @param in {@code query}, {@code path}, {@code header} or {@code cookie}
   * @param more sets what else there is to say
   * @throws IllegalArgumentException when it is in none of the four
   */
  public ApiOperation parameter(
      String in, String name, Type type, Consumer<? super Parameter> more) {
    if (!List.of("query", "path", "header", "cookie").contains(in)) {
      throw new IllegalArgumentException(
          "in: " + in + " (expected: query, path, header or cookie)");
    }
    requireNonNull(name, "name");
    requireNonNull(type, "type");
    requireNonNull(more, "more");
    return step(draft -> draft.parameter(in, name, type, more));
  }

  /**
   * Says what a client sends.
   *
   * @param mediaTypes in which, {@code application/json} unless {@link #accepts} says otherwise;
   *     the fields of forms have the names of {@code @Form}
   */
  public ApiOperation body(Type type, String... mediaTypes) {
    requireNonNull(type, "type");
    List<String> all = List.of(mediaTypes);
    return step(draft -> draft.body(type, all));
  }

  /** Adds a file to the multipart form that a client sends. */
  public ApiOperation file(String field) {
    requireNonNull(field, "field");
    return step(draft -> draft.file(field, false));
  }

  /** Adds files of one field to the multipart form that a client sends. */
  public ApiOperation files(String field) {
    requireNonNull(field, "field");
    return step(draft -> draft.file(field, true));
  }

  /** Adds an answer without a body. */
  public ApiOperation response(int status, String description) {
    requireNonNull(description, "description");
    return step(draft -> draft.response(code(status), description, null, List.of()));
  }

  /** Adds an answer; its description is the reason phrase. */
  public ApiOperation response(int status, Type type) {
    return response(status, "", type);
  }

  /**
   * Adds an answer.
   *
   * @param mediaTypes of the body; {@code application/json} unless {@link #produces} says
   *     otherwise, and {@code text/plain} for a string
   */
  public ApiOperation response(int status, String description, Type type, String... mediaTypes) {
    requireNonNull(description, "description");
    requireNonNull(type, "type");
    List<String> all = List.of(mediaTypes);
    return step(draft -> draft.response(code(status), description, type, all));
  }

  /** Describes all answers that are not described. */
  public ApiOperation defaultResponse(String description, Type type, String... mediaTypes) {
    requireNonNull(description, "description");
    requireNonNull(type, "type");
    List<String> all = List.of(mediaTypes);
    return step(draft -> draft.response("default", description, type, all));
  }

  /** Adds a header to an answer. */
  public ApiOperation responseHeader(int status, String name, Type type, String description) {
    requireNonNull(name, "name");
    requireNonNull(type, "type");
    requireNonNull(description, "description");
    return step(
        draft -> {
          draft.response(code(status), "", null, List.of());
          Header header = new Header().description(description);
          header.setSchema(draft.schemas().of(type));
          draft.response(code(status)).addHeaderObject(name, header);
        });
  }

  /**
   * Adds credentials of which one set is enough; by default they are those that the middleware of
   * the route asks for.
   *
   * @param scheme the name of a security scheme of the document
   */
  public ApiOperation security(String scheme, String... scopes) {
    requireNonNull(scheme, "scheme");
    List<String> all = List.of(scopes);
    return model(op -> op.addSecurityItem(new SecurityRequirement().addList(scheme, all)));
  }

  /** Says that no credentials are needed, whatever the middleware or the document says. */
  public ApiOperation noSecurity() {
    return model(op -> op.setSecurity(new ArrayList<>()));
  }

  /** Sets where there is more to read. */
  public ApiOperation externalDocs(String url, String description) {
    requireNonNull(url, "url");
    return model(
        op -> op.setExternalDocs(new ExternalDocumentation().url(url).description(description)));
  }

  /** Adds a server of this operation alone. */
  public ApiOperation server(String url) {
    requireNonNull(url, "url");
    return model(op -> op.addServersItem(new Server().url(url)));
  }

  /**
   * Adds an extension.
   *
   * @throws IllegalArgumentException when its name does not begin with {@code x-}
   */
  public ApiOperation extension(String name, Object value) {
    Extensions.check(name);
    return model(op -> op.addExtension(name, value));
  }

  /** Changes the model of swagger-core, for what there is no method for here. */
  public ApiOperation customize(Consumer<? super Operation> change) {
    requireNonNull(change, "change");
    return model(change);
  }

  void applyTo(Draft draft) {
    steps.forEach(step -> step.accept(draft));
  }

  private ApiOperation model(Consumer<? super Operation> change) {
    return step(draft -> change.accept(draft.model()));
  }

  private ApiOperation step(Consumer<Draft> step) {
    steps.add(step);
    return this;
  }

  private static String code(int status) {
    return Integer.toString(status);
  }
}
