package dev.jenever.contrib.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.Engine;
import dev.jenever.RouteInfo;
import dev.jenever.metadata.RouteResponse;
import dev.jenever.metadata.RouteSecurity;
import dev.jenever.metadata.SecurityScheme;
import dev.jenever.metadata.SecurityScheme.Kind;
import org.junit.jupiter.api.Test;

class DescriptionTest {

  @Test
  void routesBehindTheMiddlewareNeedABearerToken() {
    RouteInfo route = routeBehind(JwtMiddleware.builder().key("secret key"));

    assertThat(route.metadata(RouteSecurity.class))
        .containsExactly(RouteSecurity.anyOf(SecurityScheme.bearer("jwt", "JWT")));
    assertThat(route.metadata(RouteResponse.class))
        .extracting(RouteResponse::status)
        .containsExactly(401, 403);
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
    assertThat(route.metadata(RouteResponse.class)).hasSize(2);
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
