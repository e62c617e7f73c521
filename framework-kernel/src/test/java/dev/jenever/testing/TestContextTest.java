package dev.jenever.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.Engine;
import org.junit.jupiter.api.Test;

class TestContextTest {

  @Test
  void runsAHandlerByItself() throws Exception {
    TestContext t = TestContext.create("GET", "/users?id=3");
    t.context().addParam("name", "gin");

    t.context().writer().setStatus(201);
    t.context().writer().writeString(t.context().param("name") + t.context().request().rawQuery());

    assertThat(t.response().status()).isEqualTo(201);
    assertThat(t.response().text()).isEqualTo("ginid=3");
  }

  @Test
  void commitsAPendingStatusWhenTheResponseIsAskedFor() {
    TestContext t = TestContext.create();

    t.context().writer().setStatus(404);

    assertThat(t.response().status()).isEqualTo(404);
    assertThat(t.response().body()).isEmpty();
  }

  @Test
  void belongsToTheGivenEngine() {
    Engine engine = Engine.create();

    TestContext t = TestContext.create(engine, TestClient.of(engine).post("/x").body("hi"));

    assertThat(t.engine()).isSameAs(engine);
    assertThat(t.context().engine()).isSameAs(engine);
    assertThat(t.context().request().method()).isEqualTo("POST");
    assertThat(t.context().request().contentLength()).isEqualTo(2);
    assertThat(t.context().isAborted()).isFalse();
  }
}
