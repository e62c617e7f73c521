package dev.jenever;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.jenever.server.Server;
import dev.jenever.testing.TestClient;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouterGroupTest {

  private static final Handler OK = c -> c.writer().writeString("ok");

  private final Engine r = Engine.create();
  private final TestClient client = TestClient.of(r);

  @Test
  void joinsPrefixAndPath() {
    RouterGroup users = r.group("/users");
    users.get("/:id", c -> c.writer().writeString(c.fullPath()));

    assertThat(users.basePath()).isEqualTo("/users");
    assertThat(users.group("/x/").basePath()).isEqualTo("/users/x/");
    assertThat(r.basePath()).isEqualTo("/");
    assertThat(client.get("/users/7").send().text()).isEqualTo("/users/:id");
  }

  @Test
  void copiesMiddlewareWhenTheGroupIsMade() {
    r.use(mark("a"));
    RouterGroup group = r.group("/g", mark("b"));
    r.use(mark("late"));
    group.use(mark("c"));
    group.get("/x", mark("h"));

    assertThat(client.get("/g/x").send().text()).isEqualTo("abch");
  }

  @Test
  void doesNotAddMiddlewareToRoutesThatAreThere() {
    r.get("/x", mark("h"));
    r.use(mark("late"));

    assertThat(client.get("/x").send().text()).isEqualTo("h");
  }

  @Test
  void registersNineMethodsForAny() {
    r.any("/x", OK);

    assertThat(r.routes())
        .extracting(RouteInfo::method)
        .containsExactly(
            "GET", "POST", "PUT", "PATCH", "HEAD", "OPTIONS", "DELETE", "CONNECT", "TRACE");
    assertThat(client.request("PROPFIND", "/x").send().status()).isEqualTo(404);
  }

  @Test
  void registersTheMethodsOfMatchWhateverTheyAreCalled() {
    r.match(List.of("GET", "m-search"), "/x", OK);

    assertThat(client.request("m-search", "/x").send().text()).isEqualTo("ok");
    assertThat(client.get("/x").send().text()).isEqualTo("ok");
  }

  @ParameterizedTest
  @ValueSource(strings = {"get", "", "M-SEARCH", "GET1", "ÄÖ"})
  void refusesMethodsThatAreNotUpperCaseLetters(String method) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> r.handle(method, "/x", OK))
        .withMessage("http method " + method + " is not valid");
  }

  @Test
  void acceptsMethodsThatNobodyKnows() {
    r.handle("PROPFIND", "/x", OK);

    assertThat(client.request("PROPFIND", "/x").send().text()).isEqualTo("ok");
  }

  @Test
  void refusesARouteWithoutHandler() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> r.get("/x"))
        .withMessage("there must be at least one handler");
  }

  @Test
  void refusesTheSamePathTwice() {
    r.get("/x", OK);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> r.get("/x", OK))
        .withMessage("handlers are already registered for path '/x'");
  }

  @Test
  void takesSixtyTwoHandlersAndNotOneMore() {
    Handler[] many = new Handler[61];
    Arrays.fill(many, (Handler) c -> {});
    r.use(many);
    r.get("/x", OK);

    assertThat(client.get("/x").send().text()).isEqualTo("ok");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> r.get("/y", OK, OK))
        .withMessage("too many handlers");
  }

  @Test
  void skipsHandlersThatAreNull() {
    r.get("/x", null, OK, null);

    assertThat(client.get("/x").send().text()).isEqualTo("ok");
  }

  @Test
  void refusesRoutesOnceAServerHasStarted() throws Exception {
    RouterGroup group = r.group("/g");
    try (Server server = r.start("127.0.0.1:0")) {
      assertThat(server.port()).isPositive();
      assertThatIllegalStateException()
          .isThrownBy(() -> group.get("/x", OK))
          .withMessage("GET /g/x: too late (expected: before the server starts)");
      assertThatIllegalStateException().isThrownBy(() -> r.use(OK));
      assertThatIllegalStateException().isThrownBy(() -> group.use(OK));
      assertThatIllegalStateException().isThrownBy(() -> r.noRoute(OK));
      assertThatIllegalStateException().isThrownBy(() -> r.noMethod(OK));
    }
  }

  private static Handler mark(String text) {
    return c -> c.writer().writeString(text);
  }
}
