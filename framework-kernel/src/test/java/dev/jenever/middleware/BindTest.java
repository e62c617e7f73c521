package dev.jenever.middleware;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.Engine;
import dev.jenever.binding.Binding;
import dev.jenever.binding.Form;
import dev.jenever.testing.TestClient;
import dev.jenever.testing.TestResponse;
import org.junit.jupiter.api.Test;

class BindTest {

  private final Engine r = Engine.create();
  private final TestClient client = TestClient.of(r);

  record Login(@Form("name") @Binding("required") String name) {}

  @Test
  void leavesTheObjectForTheHandlersThatFollow() {
    r.get("/", Bind.to(Login.class), c -> c.string(200, "%s", c.mustGet(Bind.KEY)));

    assertThat(client.get("/?name=ada").send().text()).isEqualTo("{ada}");
  }

  @Test
  void refusesARequestThatDoesNotFit() {
    r.get("/", Bind.to(Login.class), c -> c.string(200, "not reached"));

    TestResponse response = client.get("/").send();

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body()).isEmpty();
  }
}
