package dev.jenever.contrib.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.Engine;
import dev.jenever.RouteInfo;
import dev.jenever.metadata.RouteResponse;
import dev.jenever.metadata.RouteSecurity;
import dev.jenever.metadata.SecurityScheme;
import dev.jenever.metadata.SecurityScheme.Kind;
import dev.jenever.testing.TestClient;
import dev.jenever.testing.TestResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DescriptionTest {

  @Test
  void routesBehindTheMiddlewareNeedABearerToken() {
    RouteInfo route = routeBehind(JwtMiddleware.builder().key("secret key"));

    assertThat(route.metadata(RouteSecurity.class))
        .containsExactly(RouteSecurity.anyOf(SecurityScheme.bearer("jwt", "JWT")));
    assertThat(route.metadata(RouteResponse.class))
        .extracting(RouteResponse::status)
        .containsExactly(400, 401, 403);
  }

  @ParameterizedTest
  @EnumSource
  void refusalsAreDescribedAsTheyAreSent(Dialect dialect) {
    JwtBuilder options =
        JwtMiddleware.builder().key(App.SECRET).dialect(dialect).authorizer((c, identity) -> false);

    assertThat(routeBehind(options).metadata(RouteResponse.class))
        .allSatisfy(
            response -> {
              assertThat(response.contentType()).isEqualTo("application/json");
              assertThat(response.body()).isEqualTo(JwtRefusal.class);
            });
    JwtMiddleware auth = options.build();
    Engine r = Engine.create();
    r.get("/me", auth.middlewareFunc(), c -> c.status(204));
    String token = auth.tokenGenerator("ann").accessToken();
    String endless = App.signed("{\"identity\":\"ann\"}");
    TestResponse unending =
        TestClient.of(r).get("/me").header("Authorization", "Bearer " + endless).send();
    assertThat(unending.text()).startsWith("{\"code\":400,\"message\":\"").endsWith("\"}");
    assertThat(unending.header("Www-Authenticate")).contains("jwt");
    assertThat(TestClient.of(r).get("/me").send().text())
        .startsWith("{\"code\":401,\"message\":\"")
        .endsWith("\"}");
    assertThat(TestClient.of(r).get("/me").header("Authorization", "Bearer " + token).send().text())
        .startsWith("{\"code\":403,\"message\":\"")
        .endsWith("\"}");
  }

  @Test
  void answersOfYourOwnHaveNoTypeThatIsKnown() {
    RouteInfo route =
        routeBehind(
            JwtMiddleware.builder()
                .key("secret key")
                .unauthorized((c, code, message) -> c.string(code, message)));

    assertThat(route.metadata(RouteResponse.class))
        .hasSize(3)
        .allSatisfy(response -> assertThat(response.body()).isNull());
  }

  @Test
  void eachPlaceOfTheTokenIsAnAlternative() {
    RouteInfo route =
        routeBehind(
            JwtMiddleware.builder()
                .key("secret key")
                .tokenLookup(
                    "header: Authorization, header:X-Token, query: t, cookie: jwt, param:p")
                .tokenHeadName("Token"));

    assertThat(route.metadata(RouteSecurity.class))
        .containsExactly(
            RouteSecurity.anyOf(
                SecurityScheme.key("jwt-header-Authorization", Kind.HEADER, "Authorization"),
                SecurityScheme.key("jwt-header-X-Token", Kind.HEADER, "X-Token"),
                SecurityScheme.key("jwt-query-t", Kind.QUERY, "t"),
                SecurityScheme.key("jwt-cookie-jwt", Kind.COOKIE, "jwt")));
  }

  @Test
  void aTokenInThePathIsNoSchemeOfItsOwn() {
    RouteInfo route =
        routeBehind(JwtMiddleware.builder().key("secret key").tokenLookup("param:token"));

    assertThat(route.metadata(RouteSecurity.class)).isEmpty();
    assertThat(route.metadata(RouteResponse.class)).hasSize(3);
  }

  @Test
  void aPlaceWithoutANameIsNotDescribed() {
    RouteInfo route =
        routeBehind(JwtMiddleware.builder().key("secret key").tokenLookup("query:,cookie:jwt"));

    assertThat(route.metadata(RouteSecurity.class))
        .containsExactly(
            RouteSecurity.anyOf(SecurityScheme.key("jwt-cookie-jwt", Kind.COOKIE, "jwt")));
  }

  private static RouteInfo routeBehind(JwtBuilder options) {
    Engine r = Engine.create();
    r.group("/", options.build().middlewareFunc()).get("/me", c -> c.status(204));
    return r.routes().get(0);
  }
}
