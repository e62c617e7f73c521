package dev.jenever.contrib.swagger;

import static dev.jenever.contrib.swagger.Documents.json;
import static dev.jenever.contrib.swagger.Documents.operation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jenever.Context;
import dev.jenever.DescribedHandler;
import dev.jenever.Engine;
import dev.jenever.http.FileSystem;
import dev.jenever.metadata.RouteVisibility;
import dev.jenever.metadata.SecurityScheme;
import dev.jenever.testing.TestClient;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiDocumentTest {

  private final Engine r = Engine.create();

  static void list(Context c) {}

  static void show(Context c) {}

  @Test
  void whatARouteTellsComesByItself() {
    r.get("/books/:id", c -> {});

    assertThat(operation(r, "get", "/books/{id}"))
        .isEqualTo(
            json(
                """
                {'tags': ['books'], 'operationId': 'getBooksById', 'parameters': [
                  {'name': 'id', 'in': 'path', 'required': true, 'schema': {'type': 'string'}}],
                 'responses': {'default': {'description': 'Not described'}}}
                """));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "/, /",
    "/a/:b/c/:d, /a/{b}/c/{d}",
    "/files/*path, /files/{path}",
    "/v:version, /v{version}",
    "/things\\:batch, /things:batch",
    "/trailing/, /trailing/"
  })
  void pathsAreWrittenInTheWordsOfOpenApi(String route, String path) {
    r.get(route, c -> {});

    assertThat(Documents.of(r).path("paths").fieldNames()).toIterable().containsExactly(path);
  }

  @Test
  void theRestOfAPathIsDescribed() {
    r.get("/files/*path", c -> {});

    assertThat(operation(r, "get", "/files/{path}").at("/parameters/0/description").asText())
        .isEqualTo("The rest of the path, slashes included");
  }

  @Test
  void pathsThatAreTheSameToOpenApiAreOne() {
    r.get("/books/:id", c -> {});
    r.put("/books/:number", c -> {});

    JsonNode paths = Documents.of(r).path("paths");

    assertThat(paths.fieldNames()).toIterable().containsExactly("/books/{id}");
    assertThat(paths.at("/~1books~1{id}/put/parameters/0/name").asText()).isEqualTo("id");
  }

  @Test
  void whatIsNotPartOfTheApiIsLeftOut() {
    r.staticFs("/static", FileSystem.classPath("static"));
    r.get("/swagger/*any", Swagger.wrapHandler());
    r.get("/metrics", DescribedHandler.of(c -> {}, RouteVisibility.HIDDEN));
    r.get("/secret", Swagger.describe(c -> {}, op -> op.hidden()));
    r.handle("CONNECT", "/tunnel", c -> {});
    r.handle("PROPFIND", "/dav", c -> {});
    r.group("/internal", DescribedHandler.only(RouteVisibility.HIDDEN))
        .get("/shown", DescribedHandler.of(c -> {}, RouteVisibility.PUBLIC))
        .get("/hidden", c -> {});

    assertThat(Documents.of(r).path("paths").fieldNames())
        .toIterable()
        .containsExactly("/internal/shown");
  }

  @Test
  void allMethodsOfAnyAreOperationsOfTheirOwn() {
    r.any("/any", c -> {});

    JsonNode item = Documents.of(r).path("paths").path("/any");

    assertThat(item.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "get", "put", "post", "delete", "options", "head", "patch", "trace");
    assertThat(item.findValuesAsText("operationId")).doesNotHaveDuplicates();
  }

  @Test
  void operationsAreNamedAfterTheMethodsOfOneRoute() {
    r.get("/a", Swagger.describe(ApiDocumentTest::list, op -> op.summary("a")));
    r.get("/b", Swagger.describe(ApiDocumentTest::show, op -> op.summary("b")));
    r.get("/c/:id", Swagger.describe(ApiDocumentTest::show, op -> op.summary("c")));
    r.get("/d", Swagger.describe(Other::list, op -> op.operationId("list")));
    r.get("/e", Swagger.handler(Other::show));

    assertThat(Documents.of(r).findValuesAsText("operationId"))
        .containsExactly("apiDocumentTestList", "getB", "getCById", "list", "otherShow");
  }

  /** Has a method of the same name. */
  static final class Other {
    private Other() {}

    static void list(Context c) {}

    static void show(Context c) {}
  }

  @Test
  void idsThatAreSaidMustDiffer() {
    r.get("/a", Swagger.describe(c -> {}, op -> op.operationId("x")));
    r.get("/b", Swagger.describe(c -> {}, op -> op.operationId("x")));

    assertThatIllegalStateException()
        .isThrownBy(() -> ApiDocument.of(r).model())
        .withMessage(
            "operation id x: GET /a and GET /b (expected: a different one for each operation)");
  }

  @Test
  void undescribedRoutesCanBeLeftOut() {
    r.get("/a", c -> {});
    r.get("/b", Swagger.describe(c -> {}, op -> op.summary("b")));

    assertThat(Documents.of(ApiDocument.of(r).includeUndocumented(false)).path("paths")).hasSize(1);
    assertThat(
            Documents.of(ApiDocument.of(r).include(route -> route.path().equals("/a")))
                .path("paths")
                .fieldNames())
        .toIterable()
        .containsExactly("/a");
  }

  @Test
  void theServiceIsDescribed() {
    ApiDocument document =
        ApiDocument.of(r)
            .title("Bookshop")
            .version("2.1")
            .description("Sells books")
            .termsOfService("https://shop.example/terms")
            .contact("Ada", "https://shop.example", "ada@shop.example")
            .license("Apache-2.0", "https://www.apache.org/licenses/LICENSE-2.0")
            .server("https://shop.example/v2", "production")
            .tag("books", "All about books")
            .externalDocs("https://shop.example/docs", "more")
            .securityScheme(SecurityScheme.bearer("token", "JWT"))
            .security("token")
            .extension("x-logo", "logo.png")
            .extension("x-audience", "all");

    assertThat(Documents.of(document))
        .isEqualTo(
            json(
                """
                {'openapi': '3.1.0',
                 'info': {'title': 'Bookshop', 'description': 'Sells books',
                   'termsOfService': 'https://shop.example/terms',
                   'contact': {'name': 'Ada', 'url': 'https://shop.example',
                     'email': 'ada@shop.example'},
                   'license': {'name': 'Apache-2.0',
                     'url': 'https://www.apache.org/licenses/LICENSE-2.0'},
                   'version': '2.1', 'x-logo': 'logo.png'},
                 'externalDocs': {'description': 'more', 'url': 'https://shop.example/docs'},
                 'servers': [{'url': 'https://shop.example/v2', 'description': 'production'}],
                 'security': [{'token': []}],
                 'tags': [{'name': 'books', 'description': 'All about books'}],
                 'paths': {},
                 'components': {'securitySchemes': {
                   'token': {'type': 'http', 'scheme': 'bearer', 'bearerFormat': 'JWT'}}},
                 'x-audience': 'all'}
                """));
  }

  @Test
  void thereIsADocumentWithoutAnyWord() {
    assertThat(Documents.of(r))
        .isEqualTo(
            json(
                """
                {'openapi': '3.1.0', 'info': {'title': 'API', 'version': '1.0'},
                 'servers': [{'url': '/'}], 'paths': {}}
                """));
    assertThat(ApiDocument.of(r).openApi30().yaml())
        .isEqualTo(
            """
            openapi: 3.0.3
            info:
              title: API
              version: "1.0"
            servers:
            - url: /
            paths: {}
            """);
  }

  @Test
  void oauthIsTheModelsOwn() {
    ApiDocument document =
        ApiDocument.of(r)
            .securityScheme(
                "login",
                new io.swagger.v3.oas.models.security.SecurityScheme()
                    .type(io.swagger.v3.oas.models.security.SecurityScheme.Type.OAUTH2)
                    .flows(
                        new OAuthFlows()
                            .clientCredentials(
                                new OAuthFlow().tokenUrl("/token").scopes(scopes("read")))));

    assertThat(Documents.of(document).at("/components/securitySchemes/login"))
        .isEqualTo(
            json(
                """
                {'type': 'oauth2', 'flows': {'clientCredentials':
                  {'tokenUrl': '/token', 'scopes': {'read': 'read'}}}}
                """));
  }

  private static io.swagger.v3.oas.models.security.Scopes scopes(String name) {
    return new io.swagger.v3.oas.models.security.Scopes().addString(name, name);
  }

  @Test
  void tagsInUseAreListed() {
    r.get("/b/x", c -> {});
    r.get("/a/x", c -> {});

    assertThat(Documents.of(ApiDocument.of(r).tag("first", "")).path("tags"))
        .isEqualTo(json("[{'name': 'first'}, {'name': 'a'}, {'name': 'b'}]"));
  }

  @Test
  void itIsMadeOnceUntilSomethingChanges() {
    ApiDocument document = ApiDocument.of(r).customize(model -> model.getInfo().setSummary("s"));
    var first = document.model();

    assertThat(document.model()).isSameAs(first);
    assertThat(document.title("New").model().getInfo().getTitle()).isEqualTo("New");
    assertThat(document.model().getInfo().getSummary()).isEqualTo("s");

    r.get("/late", c -> {});

    assertThat(document.model().getPaths()).containsOnlyKeys("/late");
  }

  @Test
  void aGroupIsDescribedForAllOfItsRoutes() {
    r.group("/admin", Swagger.describe(op -> op.tags("admin").response(403, "Not for you")))
        .get("/a", c -> {})
        .get("/b", Swagger.describe(c -> {}, op -> op.tags("b")));

    assertThat(operation(r, "get", "/admin/a").path("tags")).isEqualTo(json("['admin']"));
    assertThat(operation(r, "get", "/admin/a").at("/responses/403/description").asText())
        .isEqualTo("Not for you");
    assertThat(operation(r, "get", "/admin/b").path("tags")).isEqualTo(json("['admin', 'b']"));
  }

  @Test
  void aMountServesItAndTakesItsTitle() throws Exception {
    r.get("/swagger/*any", Swagger.wrapHandler(ApiDocument.of(r).title("Bookshop")));
    TestClient client = TestClient.of(r);

    assertThat(client.get("/swagger/doc.json").send().text()).contains("\"title\" : \"Bookshop\"");
    assertThat(client.get("/swagger/doc.yaml").send().text()).contains("title: Bookshop");
    assertThat(client.get("/swagger/index.html").send().text()).contains("<title>Bookshop</title>");
  }

  @Test
  void theRegistryTakesItToo() {
    SwaggerDocs.register("of-routes", ApiDocument.of(r));

    assertThat(SwaggerDocs.readDoc("of-routes")).startsWith("{").endsWith("}\n");
    SwaggerDocs.unregister("of-routes");
  }

  @Test
  void mistakesAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ApiDocument.of(r).extension("logo", ""))
        .withMessage("extension: logo (expected: x-…)");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Swagger.describe(
                    c -> {}, op -> op.parameter("body", "x", String.class, parameter -> {})))
        .withMessage("in: body (expected: query, path, header or cookie)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Swagger.handler(c -> {}))
        .withMessageContaining("(expected: a method reference such as books::list;");
  }

  @Test
  void listsOfDocumentsAreTheirOwn() {
    r.get("/v1/a", c -> {});
    r.get("/v2/b", c -> {});
    List<ApiDocument> documents =
        List.of(
            ApiDocument.of(r).include(route -> route.path().startsWith("/v1/")),
            ApiDocument.of(r).include(route -> route.path().startsWith("/v2/")));

    assertThat(documents.get(0).model().getPaths()).containsOnlyKeys("/v1/a");
    assertThat(documents.get(1).model().getPaths()).containsOnlyKeys("/v2/b");
  }

  @Test
  void textIsWrittenOnceUntilSomethingChanges() {
    r.get("/books", c -> {});
    ApiDocument document = ApiDocument.of(r);
    String json = document.json();
    String yaml = document.yaml();

    assertThat(document.json()).isSameAs(json).contains("/books").doesNotContain("/authors");
    assertThat(document.yaml()).isSameAs(yaml);

    r.get("/authors", c -> {});
    assertThat(document.json()).contains("/books", "/authors");
    assertThat(document.yaml()).contains("/books", "/authors");

    document.title("Library");
    assertThat(document.json()).contains("Library");
    assertThat(document.yaml()).contains("Library");
  }
}
