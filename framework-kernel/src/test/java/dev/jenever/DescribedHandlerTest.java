package dev.jenever;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.jenever.http.FileSystem;
import dev.jenever.metadata.RouteResponse;
import dev.jenever.metadata.RouteSecurity;
import dev.jenever.metadata.RouteVisibility;
import dev.jenever.metadata.SecurityScheme;
import dev.jenever.middleware.BasicAuth;
import dev.jenever.testing.TestClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DescribedHandlerTest {

  private static final RouteResponse LIMITED = RouteResponse.of(429, "Too many requests");

  @Test
  void factsOfTheWholeChainAreInTheRouteTableInItsOrder() {
    Engine r = Engine.create();
    r.use(DescribedHandler.of(c -> {}, "engine"));
    RouterGroup group = r.group("/g", DescribedHandler.of(c -> {}, "group", LIMITED));
    group.get("/x", c -> {}, DescribedHandler.of(c -> {}, "handler"));

    RouteInfo route = r.routes().get(0);

    assertThat(route.metadata()).containsExactly("engine", "group", LIMITED, "handler");
    assertThat(route.metadata(RouteResponse.class)).containsExactly(LIMITED);
    assertThat(route.metadata(Integer.class)).isEmpty();
  }

  @Test
  void factsReachOnlyTheRoutesThatFollow() {
    Engine r = Engine.create();
    r.get("/before", c -> {});
    r.use(DescribedHandler.only("late"));
    r.get("/after", c -> {});

    assertThat(r.routes())
        .filteredOn(route -> route.metadata().equals(List.of("late")))
        .extracting(RouteInfo::path)
        .containsExactly("/after");
  }

  @Test
  void requestsMeetTheHandlerItself() throws Exception {
    Handler show = c -> c.string(200, String.valueOf(c.handlerNames().size()));
    Engine r = Engine.create();
    r.use(DescribedHandler.only("a fact takes no place in the chain"));
    r.get("/x", DescribedHandler.of(show, "b"));

    assertThat(r.routes().get(0).handler()).isSameAs(show);
    assertThat(TestClient.of(r).get("/x").send().text()).isEqualTo("1");
  }

  @Test
  void factsAddUp() {
    DescribedHandler handler = DescribedHandler.of(DescribedHandler.of(c -> {}, "a"), "b");

    assertThat(handler.metadata()).isEqualTo(List.of("a", "b"));
  }

  @Test
  void handlersWithFactsCanBeCalledLikeOthers() throws Exception {
    List<String> calls = new ArrayList<>();
    Handler inner = c -> calls.add("called");
    Engine r = Engine.create();
    r.get(
        "/x",
        c -> {
          DescribedHandler.of(inner, "a").handle(c);
          DescribedHandler.only("b").handle(c);
        });

    TestClient.of(r).get("/x").send();

    assertThat(calls).containsExactly("called");
  }

  @Test
  void aMiddlewareOfItsOwnClassIsDescribedByItself() {
    Engine r = Engine.create();
    r.group("/admin", BasicAuth.of(Map.of("ada", "secret"))).get("/x", c -> {});

    RouteInfo route = r.routes().get(0);

    assertThat(route.metadata(RouteSecurity.class))
        .containsExactly(RouteSecurity.anyOf(SecurityScheme.basic("basicAuth")));
    assertThat(route.metadata(RouteResponse.class))
        .extracting(RouteResponse::status)
        .containsExactly(401);
  }

  @Test
  void aProxyAsksForNoCredentialsOfTheService() {
    Engine r = Engine.create();
    r.get("/x", BasicAuth.forProxy(Map.of("ada", "secret"), ""), c -> {});

    assertThat(r.routes().get(0).metadata(RouteSecurity.class)).isEmpty();
    assertThat(r.routes().get(0).metadata(RouteResponse.class))
        .extracting(RouteResponse::status)
        .containsExactly(407);
  }

  @Test
  void filesAreHidden() {
    Engine r = Engine.create();
    r.staticFs("/static", FileSystem.classPath("static"));
    r.staticFile("/favicon.ico", "favicon.ico");

    assertThat(r.routes())
        .hasSize(4)
        .allMatch(route -> route.metadata(RouteVisibility.class).contains(RouteVisibility.HIDDEN));
  }

  @Test
  void needsAHandler() {
    assertThatNullPointerException()
        .isThrownBy(() -> DescribedHandler.of(null, "a"))
        .withMessage("handler");
  }
}
