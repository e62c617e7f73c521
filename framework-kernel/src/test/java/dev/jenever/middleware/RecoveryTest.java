package dev.jenever.middleware;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.Engine;
import dev.jenever.Handler;
import dev.jenever.Mode;
import dev.jenever.http.AbortHandlerException;
import dev.jenever.http.ClientGoneException;
import dev.jenever.http.LoggedFailure;
import dev.jenever.testing.TestClient;
import dev.jenever.testing.TestResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecoveryTest {

  private static final Handler BROKEN =
      c -> {
        throw new IllegalStateException("oops");
      };

  private final Mode before = Mode.get();
  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(logged, true, UTF_8);
  private final Engine r = Engine.create();
  private final TestClient client = TestClient.of(r);

  @AfterEach
  void restoreMode() {
    Mode.set(before);
  }

  @Test
  void answers500WithoutBodyButWithTheHeadersThatWereSet() {
    r.use(Recovery.withWriter(out));
    r.get("/", c -> c.header("X-Kept", "1"), BROKEN, c -> c.string(200, "not reached"));

    TestResponse response = client.get("/").send();

    assertThat(response.status()).isEqualTo(500);
    assertThat(response.body()).isEmpty();
    assertThat(response.header("X-Kept")).isEqualTo("1");
  }

  @Test
  void leavesWhatWasWritten() {
    r.use(Recovery.withWriter(out));
    r.get("/", c -> c.string(202, "half"), BROKEN);

    TestResponse response = client.get("/").send();

    assertThat(response.status()).isEqualTo(202);
    assertThat(response.text()).isEqualTo("half");
    assertThat(response.isDropped()).isFalse();
  }

  @Test
  void leavesTheMiddlewareAroundItAChainThatWasAborted() {
    List<String> seen = new ArrayList<>();
    r.use(
        c -> {
          c.next();
          seen.add(c.isAborted() + " " + c.writer().status() + " " + c.errors().size());
        });
    r.use(Recovery.withWriter(out));
    r.get("/", BROKEN);

    client.get("/").send();

    assertThat(seen).containsExactly("true 500 0");
  }

  @Test
  void recoversErrorsOfTheVirtualMachineToo() {
    r.use(Recovery.withWriter(null));
    r.get(
        "/",
        c -> {
          throw new StackOverflowError();
        });

    assertThat(client.get("/").send().status()).isEqualTo(500);
  }

  @Test
  void logsTimeMessageAndStack() {
    Mode.set(Mode.RELEASE);
    r.use(Recovery.withWriter(out));
    r.get("/", BROKEN);

    client.get("/").header("X-Secret", "s").send();

    assertThat(log())
        .startsWith(
            "\n\n\u001B[31mTIME [Recovery] TIME panic recovered:\noops\n"
                + "java.lang.IllegalStateException: oops\n\tat dev.jenever.middleware.RecoveryTest")
        .endsWith("\u001B[0m\n")
        .doesNotContain("X-Secret");
  }

  @Test
  void showsTheHeadOfTheRequestInDebugMode() {
    r.use(Recovery.withWriter(out));
    r.get("/", BROKEN);
    Mode.set(Mode.DEBUG);

    client
        .get("/?a=%20")
        .header("X-B", "2")
        .header("Authorization", "Bearer secret")
        .header("Accept", "a")
        .header("Accept", "b")
        .send();

    assertThat(log())
        .startsWith(
            "\n\n\u001B[31mTIME [Recovery] TIME panic recovered:\n"
                + "GET /?a=%20 HTTP/1.1\r\n"
                + "Host: example.com\r\n"
                + "Accept: a\r\n"
                + "Accept: b\r\n"
                + "Authorization: *\r\n"
                + "X-B: 2\r\n"
                + "\r\n\n"
                + "oops\n");
  }

  @Test
  void answersNothingWhenTheHandlerWantsToAbort() {
    List<String> seen = new ArrayList<>();
    r.use(
        c -> {
          c.next();
          seen.add(c.isAborted() + " " + c.errors().errors());
        });
    r.use(Recovery.withWriter(out));
    r.get(
        "/",
        c -> {
          throw new AbortHandlerException();
        });

    TestResponse response = client.get("/").send();

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
    assertThat(seen).containsExactly("true [net/http: abort Handler]");
    assertThat(log())
        .isEqualTo(
            "\n\n\u001B[31mTIME net/http: abort Handler\n"
                + "GET / HTTP/1.1\r\nHost: example.com\r\n\r\n\u001B[0m\n");
  }

  /** A store that has hung up on us. */
  private static final class StoreAway extends RuntimeException implements LoggedFailure {

    private static final long serialVersionUID = 1L;
    private final boolean logged;

    StoreAway(boolean logged) {
      super("store away", new IOException("Connection reset by peer"));
      this.logged = logged;
    }

    @Override
    public boolean isLogged() {
      return logged;
    }
  }

  @Test
  void answersWhatTheLogTellsAlreadyAndDoesNotLogItTwice() {
    r.use(Recovery.withWriter(out));
    r.get(
        "/:logged",
        c -> {
          throw new StoreAway(c.param("logged").equals("true"));
        });

    assertThat(client.get("/true").send().status()).isEqualTo(500);
    assertThat(log()).isEmpty();
    assertThat(client.get("/false").send().status()).isEqualTo(500);
    assertThat(log()).contains("panic recovered:\n").contains("store away\n");
  }

  @Test
  void knowsAClientThatHasGone() {
    r.use(Recovery.customWithWriter(null, (c, error) -> c.status(418)));
    r.get(
        "/gone",
        c -> {
          throw new UncheckedIOException(new ClientGoneException(new IOException("pipe")));
        });
    r.get(
        "/reset",
        c -> {
          throw new IllegalStateException(new IOException("Connection reset by peer"));
        });
    r.get(
        "/file",
        c -> {
          throw new IOException("No space left on device");
        });

    assertThat(client.get("/gone").send().status()).isEqualTo(200);
    assertThat(client.get("/reset").send().status()).isEqualTo(200);
    assertThat(client.get("/file").send().status()).isEqualTo(418);
  }

  @Test
  void leavesTheAnswerToAFunction() {
    r.use(
        Recovery.customWithWriter(
            null, (c, error) -> c.abortWithStatusJson(503, error.getMessage())));
    r.get("/", BROKEN);

    TestResponse response = client.get("/").send();

    assertThat(response.status()).isEqualTo(503);
    assertThat(response.text()).isEqualTo("\"oops\"");
  }

  @Test
  void dropsTheConnectionWhenTheFunctionThrowsItself() {
    r.use(
        Recovery.customWithWriter(
            null,
            (c, error) -> {
              throw new IllegalStateException("again");
            }));
    r.get("/", BROKEN);

    assertThat(client.get("/").send().isDropped()).isTrue();
  }

  private String log() {
    return logged
        .toString(UTF_8)
        .replaceAll("\\d{4}/\\d\\d/\\d\\d (- )?\\d\\d:\\d\\d:\\d\\d", "TIME");
  }
}
