package dev.jenever;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.jenever.internal.memory.MemoryRequest;
import dev.jenever.internal.memory.MemorySink;
import dev.jenever.middleware.Logger;
import dev.jenever.middleware.Recovery;
import dev.jenever.server.ExecutionMode;
import dev.jenever.testing.TestClient;
import dev.jenever.testing.TestResponse;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineTest {

  private static final Handler SHOW = c -> c.string(200, "%s", "x=" + c.param("x"));

  private final PrintStream writer = Output.writer();
  private final PrintStream errorWriter = Output.errorWriter();

  @BeforeEach
  void printNothing() {
    Output.setWriter(new PrintStream(OutputStream.nullOutputStream()));
    Output.setErrorWriter(new PrintStream(OutputStream.nullOutputStream()));
  }

  @AfterEach
  void printAgain() {
    Output.setWriter(writer);
    Output.setErrorWriter(errorWriter);
  }

  @Test
  void appliesOptionsInOrderAfterTheDefaults() {
    List<String> seen = new ArrayList<>();

    Engine r =
        Engine.withDefaults(
            e -> e.get("/", c -> seen.addAll(c.handlerNames())), e -> e.get("/second", SHOW));
    TestClient.of(r).get("/").send();

    assertThat(seen).startsWith(Logger.class.getName(), Recovery.class.getName());
    assertThat(r.routes()).hasSize(2);
  }

  @Test
  void recoversByDefault() {
    Engine r = Engine.withDefaults();
    r.get(
        "/",
        c -> {
          throw new IllegalStateException("oops");
        });

    assertThat(TestClient.of(r).get("/").send().status()).isEqualTo(500);
  }

  @Test
  void listsRoutesByMethodAndThenByTree() {
    Engine r = Engine.create();
    Handler named = new Named();
    r.get("/b", named);
    r.post("/x", named);
    r.get("/a/:x", named);
    r.get("/a/1", named);
    r.get("/lit\\:eral", named);

    assertThat(r.routes())
        .extracting(route -> route.method() + " " + route.path())
        .containsExactly("GET /a/1", "GET /a/:x", "GET /b", "GET /lit\\:eral", "POST /x");
    assertThat(r.routes()).extracting(RouteInfo::handler).containsOnly(named);
    assertThat(r.routes()).extracting(RouteInfo::handlerName).containsOnly(Named.class.getName());
  }

  @Test
  void matchesAnEscapedColonLiterally() {
    Engine r = Engine.create();
    r.get("/v1/things\\:batch", c -> c.string(200, "%s", c.fullPath()));
    TestClient client = TestClient.of(r);

    assertThat(client.get("/v1/things:batch").send().text()).isEqualTo("/v1/things:batch");
    assertThat(client.get("/v1/thingsX").send().status()).isEqualTo(404);
    assertThat(r.routes()).extracting(RouteInfo::path).containsExactly("/v1/things:batch");
  }

  @ParameterizedTest(name = "{0}: {1} | {2} | {3} | {4}")
  @CsvSource(
      delimiter = '|',
      value = {
        "/p/a%2Fb          | 404    | x=a/b   | x=a%2Fb     | x=a/b",
        "/p/a%20b+c        | x=a b+c| x=a b+c | x=a b+c     | x=a b c",
        "/p/a%2Fb+c%20d    | 404    | x=a/b c d | x=a%2Fb+c%20d | x=a/b c d",
        "/p/a%25b          | x=a%b  | x=a%b   | x=a%b       | x=a%b",
        "/%6Cit            | x=     | 404     | 404         | 404",
        "/p/a;b=c          | x=a;b=c| x=a;b=c | x=a;b=c     | x=a;b=c",
      })
  void matchesPathsAsTheSwitchesSay(
      String target, String plain, String raw, String rawKept, String escaped) {
    assertThat(show(Engine.create(), target)).isEqualTo(plain);
    assertThat(show(Engine.create().useRawPath(true), target)).isEqualTo(raw);
    assertThat(show(Engine.create().useRawPath(true).unescapePathValues(false), target))
        .isEqualTo(rawKept);
    assertThat(show(Engine.create().useEscapedPath(true), target)).isEqualTo(escaped);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "//lit   | x=",
        "/p/./x  | x=x",
        "/p//q/x | 404",
        "/q/../p/y | x=y",
      })
  void takesExtraSlashesOutWhenToldTo(String target, String expected) {
    assertThat(show(Engine.create().removeExtraSlash(true), target)).isEqualTo(expected);
  }

  @Test
  void answersThroughAnyTransport() {
    Engine r = Engine.create();
    r.get("/", c -> c.string(200, "hello"));
    MemorySink sink = new MemorySink();

    r.handle(new MemoryRequest("GET", "/"), sink);

    assertThat(sink.body()).asString().isEqualTo("hello");
  }

  @Test
  void tellsWhereHandlersWillRun() {
    assertThat(Engine.create().executionMode()).isEqualTo(ExecutionMode.ADAPTIVE);
    assertThat(Engine.create().execution(ExecutionMode.WORKER).executionMode())
        .isEqualTo(ExecutionMode.WORKER);
  }

  @Test
  void takesOneAddressAtMost() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Engine.create().run(":1", ":2"))
        .withMessage("too many parameters");
  }

  private static String show(Engine r, String target) {
    r.get("/p/:x", SHOW);
    r.get("/lit", SHOW);
    TestResponse response = TestClient.of(r).get(target).send();
    return response.status() == 200 ? response.text() : Integer.toString(response.status());
  }

  private static final class Named implements Handler {
    @Override
    public void handle(Context c) {}
  }
}
