package dev.jenever.middleware;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.Engine;
import dev.jenever.ErrorType;
import dev.jenever.testing.TestClient;
import dev.jenever.testing.TestResponse;
import org.junit.jupiter.api.Test;

class ErrorLoggerTest {

  private final Engine r = Engine.create();
  private final TestClient client = TestClient.of(r);

  @Test
  void answersWithTheOneError() {
    r.use(ErrorLogger.create());
    r.get("/", c -> c.error(new IllegalStateException("one")));

    TestResponse response = client.get("/").send();

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.text()).isEqualTo("{\"error\":\"one\"}");
  }

  @Test
  void answersWithTheListOfSeveralAndThePendingStatus() {
    r.use(ErrorLogger.create());
    r.get(
        "/",
        c -> {
          c.error(new IllegalStateException("one"));
          c.error(new IllegalStateException("two")).setMeta("m");
          c.status(400);
        });

    TestResponse response = client.get("/").send();

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.text())
        .isEqualTo("[{\"error\":\"one\"},{\"error\":\"two\",\"meta\":\"m\"}]");
  }

  @Test
  void looksForErrorsOfItsType() {
    r.use(ErrorLogger.of(ErrorType.PUBLIC));
    r.get("/private", c -> c.error(new IllegalStateException("one")));
    r.get("/public", c -> c.error(new IllegalStateException("two")).setType(ErrorType.PUBLIC));

    assertThat(client.get("/private").send().text()).isEmpty();
    assertThat(client.get("/public").send().text()).isEqualTo("{\"error\":\"two\"}");
  }

  @Test
  void addsToABodyThatIsThere() {
    r.use(ErrorLogger.create());
    r.get(
        "/",
        c -> {
          c.string(201, "body");
          c.error(new IllegalStateException("late"));
        });

    TestResponse response = client.get("/").send();

    assertThat(response.status()).isEqualTo(201);
    assertThat(response.text()).isEqualTo("body{\"error\":\"late\"}");
  }
}
