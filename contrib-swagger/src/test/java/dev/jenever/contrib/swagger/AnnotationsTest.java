package dev.jenever.contrib.swagger;

import static dev.jenever.contrib.swagger.Documents.json;
import static dev.jenever.contrib.swagger.Documents.operation;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.binding.Binding;
import dev.jenever.binding.Form;
import dev.jenever.binding.Header;
import dev.jenever.binding.Uri;
import io.swagger.v3.oas.annotations.ExternalDocumentation;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.callbacks.Callback;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.enums.ParameterStyle;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.info.Contact;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.links.Link;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Encoding;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.OAuthFlow;
import io.swagger.v3.oas.annotations.security.OAuthFlows;
import io.swagger.v3.oas.annotations.security.OAuthScope;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityRequirementEntry;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.servers.Server;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything that the annotations of swagger-core say arrives in the document. */
class AnnotationsTest {

  private final Engine r = Engine.create();

  record Book(String title) {}

  record Problem(String error) {}

  record Search(
      @Form("page,default=1") @Binding("min=1") int page,
      @Header("X-Request-Id") String requestId,
      @Uri("id") long id,
      @Parameter(description = "words", example = "gin") @Form("q") String words) {}

  @Tag(name = "shop")
  @SecurityRequirement(name = "token")
  static class Shop {

    @Operation(
        summary = "Shows a book",
        description = "All of it",
        operationId = "showBook",
        tags = "books",
        externalDocs = @ExternalDocumentation(url = "https://x.example"),
        servers = @Server(url = "https://other.example"),
        extensions = @Extension(properties = @ExtensionProperty(name = "x-weight", value = "3")))
    @ApiResponse(
        responseCode = "200",
        content = @Content(schema = @Schema(implementation = Book.class)),
        headers =
            @io.swagger.v3.oas.annotations.headers.Header(
                name = "X-Rate",
                description = "left",
                schema = @Schema(type = "integer")),
        links = @Link(name = "self", operationId = "showBook"))
    @ApiResponse(
        responseCode = "404",
        description = "No such book",
        content = @Content(schema = @Schema(implementation = Problem.class)))
    void show(Context c) {}

    @Parameter(schema = @Schema(implementation = Search.class))
    @Parameter(
        name = "tags",
        in = ParameterIn.QUERY,
        description = "any of",
        style = ParameterStyle.PIPEDELIMITED,
        explode = Explode.FALSE,
        array = @ArraySchema(schema = @Schema(type = "string"), maxItems = 3))
    @Parameter(
        name = "session",
        in = ParameterIn.COOKIE,
        required = true,
        deprecated = true,
        example = "abc")
    @Parameter(
        name = "state",
        schema =
            @Schema(
                type = "string",
                allowableValues = {"a", "b"}))
    @ApiResponse(
        responseCode = "200",
        content = @Content(array = @ArraySchema(schema = @Schema(implementation = Book.class))))
    @ApiResponse(responseCode = "default", description = "Anything else")
    @Deprecated
    void search(Context c) {}

    @RequestBody(
        description = "a book",
        content = {
          @Content(
              schema = @Schema(implementation = Book.class),
              examples = @ExampleObject(name = "one", value = "{\"title\": \"Oeroeg\"}")),
          @Content(
              mediaType = "multipart/form-data",
              schemaProperties = {
                @SchemaProperty(
                    name = "cover",
                    schema = @Schema(type = "string", format = "binary")),
                @SchemaProperty(name = "title", schema = @Schema(type = "string"))
              },
              encoding = @Encoding(name = "cover", contentType = "image/png"))
        })
    @Callback(
        name = "sold",
        callbackUrlExpression = "{$request.query.url}",
        operation = @Operation(method = "post", summary = "Tells of a sale"))
    @SecurityRequirement(
        name = "",
        combine = {
          @SecurityRequirementEntry(name = "a"),
          @SecurityRequirementEntry(name = "b", scopes = "write")
        })
    void create(Context c) {}

    @Hidden
    void secret(Context c) {}
  }

  private final Shop shop = new Shop();

  @Test
  void anOperationSaysAllOfItself() {
    r.get("/books/:id", Swagger.handler(shop::show));

    assertThat(operation(r, "get", "/books/{id}"))
        .isEqualTo(
            json(
                """
                {'tags': ['shop', 'books'], 'summary': 'Shows a book',
                 'description': 'All of it', 'externalDocs': {'url': 'https://x.example'},
                 'operationId': 'showBook',
                 'parameters': [{'name': 'id', 'in': 'path', 'required': true,
                   'schema': {'type': 'string'}}],
                 'responses': {
                   '200': {'description': 'OK',
                     'headers': {'X-Rate': {'description': 'left', 'style': 'simple',
                       'schema': {'type': 'integer'}}},
                     'content': {'application/json':
                       {'schema': {'$ref': '#/components/schemas/Book'}}},
                     'links': {'self': {'operationId': 'showBook'}}},
                   '404': {'description': 'No such book',
                     'content': {'application/json':
                       {'schema': {'$ref': '#/components/schemas/Problem'}}}}},
                 'security': [{'token': []}],
                 'servers': [{'url': 'https://other.example'}], 'x-weight': '3'}
                """));
  }

  @Test
  void parametersAreNamedOrThoseOfAClass() {
    r.get("/search/:id", Swagger.handler(shop::search));

    JsonNode operation = operation(r, "get", "/search/{id}");

    assertThat(operation.path("deprecated").asBoolean()).isTrue();
    assertThat(operation.path("parameters"))
        .isEqualTo(
            json(
                """
                [{'name': 'id', 'in': 'path', 'required': true,
                   'schema': {'type': 'integer', 'format': 'int64'}},
                 {'name': 'page', 'in': 'query',
                   'schema': {'type': 'integer', 'format': 'int32', 'default': 1, 'minimum': 1}},
                 {'name': 'X-Request-Id', 'in': 'header', 'schema': {'type': 'string'}},
                 {'name': 'q', 'in': 'query', 'description': 'words', 'example': 'gin',
                   'schema': {'type': 'string'}},
                 {'name': 'tags', 'in': 'query', 'description': 'any of',
                   'style': 'pipeDelimited', 'explode': false,
                   'schema': {'type': 'array', 'items': {'type': 'string'}, 'maxItems': 3}},
                 {'name': 'session', 'in': 'cookie', 'required': true, 'deprecated': true,
                   'example': 'abc', 'schema': {'type': 'string'}},
                 {'name': 'state', 'in': 'query',
                   'schema': {'type': 'string', 'enum': ['a', 'b']}}]
                """));
    assertThat(operation.path("responses"))
        .isEqualTo(
            json(
                """
                {'200': {'description': 'OK', 'content': {'application/json': {'schema':
                   {'type': 'array', 'items': {'$ref': '#/components/schemas/Book'}}}}},
                 'default': {'description': 'Anything else'}}
                """));
  }

  @Test
  void bodiesHaveExamplesFilesAndEncodings() {
    r.post("/books", Swagger.handler(shop::create));

    JsonNode operation = operation(r, "post", "/books");

    assertThat(operation.path("requestBody"))
        .isEqualTo(
            json(
                """
                {'description': 'a book', 'required': true, 'content': {
                  'application/json': {'schema': {'$ref': '#/components/schemas/Book'},
                    'examples': {'one': {'value': {'title': 'Oeroeg'}}}},
                  'multipart/form-data': {'schema': {'type': 'object', 'properties': {
                      'cover': {'type': 'string', 'format': 'binary'},
                      'title': {'type': 'string'}}},
                    'encoding': {'cover': {'contentType': 'image/png'}}}}}
                """));
    assertThat(operation.at("/callbacks/sold/{$request.query.url}/post/summary").asText())
        .isEqualTo("Tells of a sale");
    assertThat(operation.path("security"))
        .isEqualTo(json("[{'token': []}, {'a': [], 'b': ['write']}]"));
  }

  @Test
  void hiddenMethodsAreLeftOut() {
    r.get("/secret", Swagger.handler(shop::secret));

    assertThat(Documents.of(r).path("paths")).isEmpty();
  }

  @Test
  void annotationsAndDescriptionAddUp() {
    r.get(
        "/books/:id",
        Swagger.describe(shop::show, op -> op.summary("Another summary").response(410, "Gone")));

    JsonNode operation = operation(r, "get", "/books/{id}");

    assertThat(operation.path("summary").asText()).isEqualTo("Another summary");
    assertThat(operation.path("description").asText()).isEqualTo("All of it");
    assertThat(operation.path("responses").fieldNames())
        .toIterable()
        .containsExactly("200", "404", "410");
  }

  @OpenAPIDefinition(
      info =
          @Info(
              title = "Bookshop",
              version = "3",
              contact = @Contact(name = "Ada"),
              extensions =
                  @Extension(properties = @ExtensionProperty(name = "x-team", value = "books"))),
      servers = @Server(url = "https://shop.example"),
      tags = @Tag(name = "books", description = "all books"),
      security = @SecurityRequirement(name = "login", scopes = "read"))
  @SecurityScheme(
      name = "login",
      type = SecuritySchemeType.OAUTH2,
      flows =
          @OAuthFlows(
              authorizationCode =
                  @OAuthFlow(
                      authorizationUrl = "https://id.example/authorize",
                      tokenUrl = "https://id.example/token",
                      scopes = @OAuthScope(name = "read", description = "may read"))))
  static class Definition {}

  @Test
  void theServiceIsDescribedByAClass() {
    JsonNode document = Documents.of(ApiDocument.of(r).definition(Definition.class));

    assertThat(document)
        .isEqualTo(
            json(
                """
                {'openapi': '3.1.0',
                 'info': {'title': 'Bookshop', 'contact': {'name': 'Ada'}, 'version': '3',
                   'x-team': 'books'},
                 'servers': [{'url': 'https://shop.example'}],
                 'security': [{'login': ['read']}],
                 'tags': [{'name': 'books', 'description': 'all books'}],
                 'paths': {},
                 'components': {'securitySchemes': {'login': {'type': 'oauth2', 'flows':
                   {'authorizationCode': {
                     'authorizationUrl': 'https://id.example/authorize',
                     'tokenUrl': 'https://id.example/token', 'scopes': {'read': 'may read'}}}}}}}
                """));
    assertThat(ApiDocument.of(r).definition(Definition.class).title()).isEqualTo("Bookshop");
    assertThat(List.of(document.path("info").path("version").asText())).containsExactly("3");
  }
}
