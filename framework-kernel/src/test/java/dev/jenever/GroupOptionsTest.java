package dev.jenever;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.testing.TestClient;
import dev.jenever.testing.TestResponse;
import org.junit.jupiter.api.Test;

/** A group that answers OPTIONS for its routes. */
class GroupOptionsTest {

  private static final Handler OK = c -> c.string(200, "%s %s", c.fullPath(), c.param("id"));

  private final Engine r = Engine.create();
  private final TestClient client = TestClient.of(r);

  @Test
  void middlewareOfTheGroupAnswers() {
    RouterGroup api = r.group("/api", c -> c.header("X-Seen", c.fullPath() + c.param("id")));
    api.handleOptions(c -> c.abortWithStatus(202));
    api.get("/users/:id", OK);

    TestResponse response = client.options("/api/users/7").send();

    assertThat(response.status()).isEqualTo(202);
    assertThat(response.header("X-Seen")).isEqualTo("/api/users/:id7");
    assertThat(client.get("/api/users/7").send().text()).isEqualTo("/api/users/:id 7");
  }

  @Test
  void methodsAreToldWhenNobodyAnswers() {
    RouterGroup api = r.group("/api").handleOptions();
    api.get("/users/:id", OK).put("/users/:name", OK).delete("/users/:id/sessions", OK);

    TestResponse response = client.options("/api/users/7").send();

    assertThat(response.status()).isEqualTo(204);
    assertThat(response.header("Allow")).isEqualTo("OPTIONS, GET, PUT");
    assertThat(response.body()).isEmpty();
  }

  @Test
  void handlersFollowTheMiddlewareAndMayWriteABody() {
    r.group("/api", c -> c.header("X-First", "1"))
        .handleOptions(c -> c.string(200, "methods: see the manual"))
        .get("/x", OK);

    TestResponse response = client.options("/api/x").send();

    assertThat(response.text()).isEqualTo("methods: see the manual");
    assertThat(response.header("X-First")).isEqualTo("1");
    assertThat(response.header("Allow")).isEmpty();
  }

  @Test
  void middlewareThatAbortsWithoutAnAnswerIsLeftAlone() {
    r.group("/api", Context::abort).handleOptions().get("/x", OK);

    TestResponse response = client.options("/api/x").send();

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.header("Allow")).isEmpty();
  }

  @Test
  void aRouteForOptionsComesFirst() {
    RouterGroup api = r.group("/api").handleOptions();
    api.get("/x", OK).options("/x", c -> c.string(200, "own"));

    assertThat(client.options("/api/x").send().text()).isEqualTo("own");
  }

  @Test
  void theRequestedMethodChoosesTheRoute() {
    r.group("/", c -> c.header("X-Group", "read")).handleOptions().get("/x", OK);
    r.group("/", c -> c.header("X-Group", "write")).handleOptions().put("/x", OK);

    assertThat(client.options("/x").send().header("X-Group")).isEqualTo("read");
    assertThat(group("PUT")).isEqualTo("write");
    assertThat(group("GET")).isEqualTo("read");
    assertThat(group("PATCH")).isEqualTo("read");
  }

  @Test
  void groupsBelowAnswerToo() {
    r.group("/api").handleOptions().group("/v1", c -> c.header("X-Inner", "1")).get("/x", OK);

    TestResponse response = client.options("/api/v1/x").send();

    assertThat(response.status()).isEqualTo(204);
    assertThat(response.header("X-Inner")).isEqualTo("1");
  }

  @Test
  void staticFilesAreAnsweredFor() {
    r.group("/").handleOptions().staticDir("/files", ".");

    assertThat(client.options("/files/pom.xml").send().header("Allow"))
        .isEqualTo("OPTIONS, GET, HEAD");
  }

  @Test
  void pathsWithoutRoutesAndOtherGroupsAreNotAnswered() {
    r.group("/api").handleOptions().get("/x", OK);
    r.group("/other").get("/x", OK);

    assertThat(client.options("/api/y").send().status()).isEqualTo(404);
    assertThat(client.options("/other/x").send().status()).isEqualTo(404);
    assertThat(client.request("PROPFIND", "/api/x").send().status()).isEqualTo(404);
  }

  @Test
  void routesThatCameBeforeAreNotAffected() {
    r.get("/before", OK);
    r.handleOptions();
    r.get("/after", OK);

    assertThat(client.options("/before").send().status()).isEqualTo(404);
    assertThat(client.options("/after").send().status()).isEqualTo(204);
  }

  @Test
  void aPathBeatsARedirectToAnother() {
    r.options("/x/", OK);
    r.group("/").handleOptions().get("/x", OK);

    assertThat(client.options("/x").send().status()).isEqualTo(204);
  }

  private String group(String method) {
    return client
        .options("/x")
        .header("Access-Control-Request-Method", method)
        .send()
        .header("X-Group");
  }
}
