package dev.jenever.contrib.swagger;

import static dev.jenever.contrib.swagger.Documents.json;
import static dev.jenever.contrib.swagger.Documents.operation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.DescribedHandler;
import dev.jenever.Engine;
import dev.jenever.metadata.RouteResponse;
import dev.jenever.metadata.RouteSecurity;
import dev.jenever.metadata.SecurityScheme;
import dev.jenever.metadata.SecurityScheme.Kind;
import dev.jenever.middleware.BasicAuth;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What middleware adds to the operations behind it. */
class MiddlewareTest {

  private final Engine r = Engine.create();

  record Problem(String error) {}

  @Test
  void basicAuthIsFoundInTheChain() {
    r.group("/admin", BasicAuth.of(Map.of("ada", "lovelace"))).get("/stats", c -> {});

    assertThat(operation(r, "get", "/admin/stats").path("security"))
        .isEqualTo(json("[{'basicAuth': []}]"));
    assertThat(operation(r, "get", "/admin/stats").path("responses").path("401"))
        .isEqualTo(
            json(
                """
                {'description': 'The user is not known', 'headers': {'Www-Authenticate':
                  {'description': 'the challenge, with the realm', 'schema': {'type': 'string'}}}}
                """));
    assertThat(Documents.of(r).at("/components/securitySchemes/basicAuth"))
        .isEqualTo(json("{'type': 'http', 'scheme': 'basic'}"));
  }

  @Test
  void aRefusalWithAChallengeIsNotAboutInput() {
    RouteResponse refusal = RouteResponse.of(400, "no");
    r.get("/token", DescribedHandler.of(c -> {}, refusal.header("WWW-Authenticate", "x")), c -> {});
    r.get("/input", DescribedHandler.of(c -> {}, refusal), c -> {});

    assertThat(operation(r, "get", "/token").path("responses").has("400")).isTrue();
    assertThat(operation(r, "get", "/input").path("responses").has("400")).isFalse();
  }

  @Test
  void alternativesAreSetsAndSeveralHandlersAreNeededTogether() {
    RouteSecurity token =
        RouteSecurity.anyOf(
            SecurityScheme.bearer("header", "JWT"),
            SecurityScheme.key("query", Kind.QUERY, "token"),
            SecurityScheme.key("cookie", Kind.COOKIE, "jwt").describedAs("set by /login"));
    r.use(DescribedHandler.of(c -> {}, token));
    r.use(
        DescribedHandler.of(
            c -> {}, RouteSecurity.anyOf(SecurityScheme.key("key", Kind.HEADER, "X-Key"))));
    r.get("/x", c -> {});

    assertThat(operation(r, "get", "/x").path("security"))
        .isEqualTo(
            json(
                "[{'header': [], 'key': []}, {'query': [], 'key': []}, {'cookie': [], 'key': []}]"));
    assertThat(Documents.of(r).at("/components/securitySchemes"))
        .isEqualTo(
            json(
                """
                {'header': {'type': 'http', 'scheme': 'bearer', 'bearerFormat': 'JWT'},
                 'query': {'type': 'apiKey', 'in': 'query', 'name': 'token'},
                 'cookie': {'type': 'apiKey', 'in': 'cookie', 'name': 'jwt',
                   'description': 'set by /login'},
                 'key': {'type': 'apiKey', 'in': 'header', 'name': 'X-Key'}}
                """));
  }

  @Test
  void whatTheRouteSaysOfCredentialsCounts() {
    r.use(BasicAuth.of(Map.of("ada", "lovelace")));
    r.get("/open", Swagger.describe(c -> {}, op -> op.noSecurity()));
    r.get("/other", Swagger.describe(c -> {}, op -> op.security("oauth", "read")));

    assertThat(operation(r, "get", "/open").path("security")).isEqualTo(json("[]"));
    assertThat(operation(r, "get", "/other").path("security"))
        .isEqualTo(json("[{'oauth': ['read']}]"));
  }

  @Test
  void answersOfMiddlewareAreAdded() {
    r.use(
        DescribedHandler.of(
            c -> {},
            RouteResponse.of(429, "Too many requests")
                .json(Problem.class)
                .header("Retry-After", "seconds")));
    r.get("/x", Swagger.describe(c -> {}, op -> op.response(204, "Done")));
    r.get("/y", Swagger.describe(c -> {}, op -> op.response(429, "Slow down")));

    assertThat(operation(r, "get", "/x").path("responses"))
        .isEqualTo(
            json(
                """
                {'204': {'description': 'Done'},
                 '429': {'description': 'Too many requests',
                   'headers': {'Retry-After':
                     {'description': 'seconds', 'schema': {'type': 'string'}}},
                   'content': {'application/json':
                     {'schema': {'$ref': '#/components/schemas/Problem'}}}}}
                """));
    assertThat(operation(r, "get", "/y").path("responses"))
        .isEqualTo(json("{'429': {'description': 'Slow down'}}"));
  }

  @Test
  void answersAboutInputNeedInput() {
    r.use(DescribedHandler.of(c -> {}, RouteResponse.of(400, "Bad")));
    r.get("/without", c -> {});
    r.get("/with/:id", c -> {});
    r.post("/body", Swagger.describe(c -> {}, op -> op.body(Problem.class)));

    assertThat(operation(r, "get", "/without").path("responses").has("400")).isFalse();
    assertThat(operation(r, "get", "/with/{id}").path("responses").has("400")).isTrue();
    assertThat(operation(r, "post", "/body").path("responses").has("400")).isTrue();
  }
}
