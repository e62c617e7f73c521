package dev.jenever.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.Handler;
import dev.jenever.testing.TestClient;
import dev.jenever.testing.TestResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who runs when, told as a word: a letter for each sign that a handler leaves. */
class MiddlewareOrderTest {

  private final StringBuilder word = new StringBuilder();
  private final Engine r = Engine.create();
  private final TestClient client = TestClient.of(r);

  @Test
  void wrapsOutsideIn() {
    r.use(around("A", "B"));
    r.group("/g", around("C", "D")).get("/", around("E", "F"), once("G"));

    assertThat(wordOf("/g/")).isEqualTo("ACEGFDB");
  }

  @Test
  void goesOnWhenAHandlerDoesNotCallNext() {
    r.get("/", once("A"), once("B"), around("C", "D"), once("E"));

    assertThat(wordOf("/")).isEqualTo("ABCED");
  }

  @Test
  void runsNothingTwiceWhenNextIsCalledTwice() {
    r.get(
        "/",
        c -> {
          sign("A");
          c.next();
          c.next();
          sign("B");
        },
        once("C"),
        once("D"));

    assertThat(wordOf("/")).isEqualTo("ACDB");
  }

  @Test
  void runsMiddlewareAndNoRouteHandlersForUnknownPaths() {
    r.use(around("A", "B"));
    r.noRoute(once("C"), once("D"));
    r.use(around("E", "F"));

    assertThat(wordOf("/nowhere")).isEqualTo("AECDFB");
  }

  @Test
  void runsMiddlewareAndNoMethodHandlersForOtherMethods() {
    r.handleMethodNotAllowed(true).use(around("A", "B"));
    r.noMethod(once("C"));
    r.noRoute(once("X"));
    r.post("/", once("Y"));

    assertThat(wordOf("/")).isEqualTo("ACB");
  }

  @ParameterizedTest(name = "aborted {0} next at {1} -> {2}")
  @CsvSource({
    "before, 0, aA",
    "before, 1, abBA",
    "before, 2, abcCBA",
    "after,  0, abchCBA",
    "after,  1, abchCBA",
    "after,  2, abchCBA",
  })
  void abortStopsWhatHasNotRunYet(String when, int position, String expected) {
    List<Handler> handlers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      handlers.add(aborting(i, i == position ? when : "never"));
    }
    handlers.add(once("h"));
    r.get("/", handlers.toArray(Handler[]::new));

    assertThat(wordOf("/")).isEqualTo(expected);
  }

  @Test
  void abortWithoutNextLetsTheOthersFinish() {
    r.get("/", around("A", "B"), Context::abort, once("C"));

    assertThat(wordOf("/")).isEqualTo("AB");
  }

  @Test
  void abortWithStatusCommitsWhatComesLaterIsLost() {
    r.get(
        "/",
        c -> {
          c.next();
          c.header("X-Late", "1");
          c.status(200);
        },
        c -> c.abortWithStatus(403),
        once("X"));

    TestResponse response = client.get("/").send();

    assertThat(response.status()).isEqualTo(403);
    assertThat(response.headers().contains("X-Late")).isFalse();
    assertThat(response.header("Content-Length")).isEqualTo("0");
    assertThat(word).isEmpty();
  }

  @Test
  void headersSetAfterNextStillGoOutWhileNothingIsWritten() {
    r.use(
        c -> {
          c.next();
          c.header("X-After", "1");
        });
    r.get("/empty", c -> c.status(202));
    r.get("/body", c -> c.string(202, "body"));

    assertThat(client.get("/empty").send().header("X-After")).isEqualTo("1");
    assertThat(client.get("/body").send().headers().contains("X-After")).isFalse();
  }

  @Test
  void anExceptionPassesTheMiddlewareThatDoesNotCatchIt() {
    r.get(
        "/",
        c -> {
          sign("A");
          try {
            c.next();
          } catch (IllegalStateException e) {
            sign("caught");
            c.string(500, "%s", e.getMessage());
          }
          sign("B");
        },
        around("C", "D"),
        c -> {
          throw new IllegalStateException("oops");
        });

    TestResponse response = client.get("/").send();

    assertThat(word).hasToString("ACcaughtB");
    assertThat(response.status()).isEqualTo(500);
    assertThat(response.text()).isEqualTo("oops");
  }

  private String wordOf(String path) {
    client.get(path).send();
    return word.toString();
  }

  private Handler around(String in, String out) {
    return c -> {
      sign(in);
      c.next();
      sign(out);
    };
  }

  private Handler aborting(int index, String when) {
    return c -> {
      sign(String.valueOf((char) ('a' + index)));
      if (when.equals("before")) {
        c.abort();
      }
      c.next();
      if (when.equals("after")) {
        c.abort();
      }
      sign(String.valueOf((char) ('A' + index)));
    };
  }

  private Handler once(String sign) {
    return c -> sign(sign);
  }

  private void sign(String text) {
    word.append(text);
  }
}
