package dev.jenever;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.testing.TestClient;
import dev.jenever.testing.TestResponse;
import org.junit.jupiter.api.Test;

class NotFoundTest {

  private static final Handler OK = c -> c.writer().writeString("ok");

  private final Engine r = Engine.create();
  private final TestClient client = TestClient.of(r);

  @Test
  void answersWithGinsText() {
    TestResponse response = client.get("/nowhere").send();

    assertThat(response.status()).isEqualTo(404);
    assertThat(response.text()).isEqualTo("404 page not found");
    assertThat(response.header("Content-Type")).isEqualTo("text/plain");
    assertThat(response.header("Content-Length")).isEqualTo("18");
  }

  @Test
  void answersHeadWithTheHeadersOfTheText() {
    TestResponse response = client.head("/nowhere").send();

    assertThat(response.header("Content-Length")).isEqualTo("18");
    assertThat(response.body()).isEmpty();
  }

  @Test
  void keepsHeadersButNotTheContentTypeOfANoRouteHandlerThatWritesNothing() {
    r.noRoute(
        c -> {
          c.writer().headers().set("X-Seen", "1");
          c.writer().headers().set("Content-Type", "text/html");
        });

    TestResponse response = client.get("/nowhere").send();

    assertThat(response.header("X-Seen")).isEqualTo("1");
    assertThat(response.header("Content-Type")).isEqualTo("text/plain");
    assertThat(response.text()).isEqualTo("404 page not found");
  }

  @Test
  void sendsNoTextWithAnotherStatus() {
    r.noRoute(c -> c.writer().setStatus(418));

    TestResponse response = client.get("/nowhere").send();

    assertThat(response.status()).isEqualTo(418);
    assertThat(response.body()).isEmpty();
    assertThat(response.headers().contains("Content-Type")).isFalse();
  }

  @Test
  void sendsNoTextAfterAnAbortWithStatus() {
    r.noRoute(c -> c.abortWithStatus(404));

    TestResponse response = client.get("/nowhere").send();

    assertThat(response.status()).isEqualTo(404);
    assertThat(response.body()).isEmpty();
  }

  @Test
  void runsGlobalMiddlewareAddedLaterToo() {
    r.noRoute(c -> c.writer().writeString("nowhere"));
    r.use(c -> c.writer().headers().set("X-Seen", "1"));

    TestResponse response = client.get("/nowhere").send();

    assertThat(response.header("X-Seen")).isEqualTo("1");
    assertThat(response.text()).isEqualTo("nowhere");
    assertThat(response.status()).isEqualTo(404);
  }

  @Test
  void replacesTheHandlersThatWereSetBefore() {
    r.noRoute(c -> c.writer().writeString("first"));
    r.noRoute(c -> c.writer().writeString("second"));

    assertThat(client.get("/nowhere").send().text()).isEqualTo("second");
  }

  @Test
  void showsTheParametersThatWereReadBeforeTheSearchEnded() {
    r.get("/users/:id/x", OK);
    r.noRoute(c -> c.writer().writeString(c.params() + c.fullPath()));

    assertThat(client.get("/users/5").send().text()).isEqualTo("[Param[key=id, value=5]]");
  }

  @Test
  void is404ForOtherMethodsUnlessSwitchedOn() {
    r.get("/users", OK);

    assertThat(client.post("/users").send().status()).isEqualTo(404);
    assertThat(client.head("/users").send().status()).isEqualTo(404);
    assertThat(client.request("get", "/users").send().status()).isEqualTo(404);
  }

  @Test
  void listsTheOtherMethodsInOrderOfTheirFirstRoute() {
    r.handleMethodNotAllowed(true);
    r.delete("/other", OK);
    r.post("/users", OK);
    r.get("/users", OK);
    r.delete("/users", OK);

    TestResponse response = client.put("/users").send();

    assertThat(response.status()).isEqualTo(405);
    assertThat(response.header("Allow")).isEqualTo("DELETE, POST, GET");
    assertThat(response.text()).isEqualTo("405 method not allowed");
    assertThat(response.header("Content-Type")).isEqualTo("text/plain");
    assertThat(client.put("/users/").send().status()).isEqualTo(404);
  }

  @Test
  void runsGlobalMiddlewareAndNoMethodHandlers() {
    r.handleMethodNotAllowed(true).noMethod(c -> c.writer().writeString("no " + c.fullPath()));
    r.use(c -> c.writer().headers().set("X-Seen", "1"));
    r.get("/users", OK);

    TestResponse response = client.post("/users").send();

    assertThat(response.header("X-Seen")).isEqualTo("1");
    assertThat(response.text()).isEqualTo("no ");
    assertThat(response.status()).isEqualTo(405);
  }

  @Test
  void is404OnAnEngineWithoutRoutes() {
    r.handleMethodNotAllowed(true);

    assertThat(client.get("/").send().status()).isEqualTo(404);
  }
}
