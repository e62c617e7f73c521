package dev.jenever.contrib.requestid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.middleware.Recovery;
import dev.jenever.testing.TestClient;
import dev.jenever.testing.TestResponse;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

class RequestIdTest {

  private static final String HEADER = "X-Request-Id";

  private final Engine r = Engine.create();
  private final TestClient client = TestClient.of(r);

  private static RequestIdConfig numbered() {
    int[] last = {0};
    return RequestIdConfig.defaults().generator(() -> "id-" + ++last[0]);
  }

  @Test
  void newIdsAreRandomUuids() {
    r.use(RequestId.withDefaults());
    r.get("/", c -> c.string(200, "%s", RequestId.get(c)));

    TestResponse first = client.get("/").send();

    assertThat(first.header(HEADER))
        .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
        .isEqualTo(first.text())
        .isNotEqualTo(client.get("/").send().header(HEADER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a b", "a\tb", "a\u007fb", "gr\u00f6\u00dfe", "\ufffd", "\u0001", "x\nforged: 1"})
  void whatDoesNotBelongIntoALogIsReplaced(String sent) {
    r.use(RequestId.create(numbered()));
    r.get("/", c -> c.string(200, "%s %s", RequestId.get(c), c.getHeader(HEADER)));

    TestResponse response = client.get("/").header(HEADER, sent).send();

    assertThat(response.header(HEADER)).isEqualTo("id-1");
    assertThat(response.text()).isEqualTo("id-1 id-1");
  }

  @Test
  void lengthIsLimited() {
    r.use(RequestId.create(numbered().maxLength(5)));
    r.get("/", c -> c.status(204));

    assertThat(client.get("/").header(HEADER, "12345").send().header(HEADER)).isEqualTo("12345");
    assertThat(client.get("/").header(HEADER, "123456").send().header(HEADER)).isEqualTo("id-1");
    assertThat(client.get("/").header(HEADER, "x".repeat(1_000_000)).send().header(HEADER))
        .isEqualTo("id-2");
  }

  @Test
  void limitsMakeSense() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RequestIdConfig.defaults().maxLength(0))
        .withMessage("maxLength: 0 (expected: 1 or more)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RequestIdConfig.defaults().customHeaderStrKey("request id"))
        .withMessage("customHeaderStrKey: request id (expected: the name of a header)");
  }

  @Test
  void anEmptyIdIsNoneAndIsReplaced() {
    r.use(RequestId.create(numbered()));
    r.get("/", c -> c.string(200, "%s", String.join(",", c.request().headers().values(HEADER))));

    assertThat(client.get("/").header(HEADER, "").send().text()).isEqualTo("id-1");
  }

  @Test
  void logLinesHaveTheIdWhileTheRequestRuns() {
    List<String> seen = new ArrayList<>();
    r.use(RequestId.withDefaults());
    r.get("/", c -> seen.add(MDC.get("request_id")));
    r.get(
        "/fails",
        c -> {
          throw new IllegalStateException("on purpose");
        });
    MDC.put("request_id", "outer");

    client.get("/").header(HEADER, "abc").send();
    client.get("/fails").header(HEADER, "abc").send();

    assertThat(seen).containsExactly("abc");
    assertThat(MDC.get("request_id")).isEqualTo("outer");
    MDC.remove("request_id");
    client.get("/").send();
    assertThat(MDC.get("request_id")).isNull();
  }

  @Test
  void theKeyOfTheLogCanBeAnotherOrNone() {
    List<Map<String, String>> seen = new ArrayList<>();
    r.group("/a", RequestId.create(numbered().mdcKey("rid")))
        .get("/", c -> seen.add(MDC.getCopyOfContextMap()));
    r.group("/b", RequestId.create(numbered().mdcKey("")))
        .get("/", c -> seen.add(MDC.getCopyOfContextMap()));

    client.get("/a/").send();
    client.get("/b/").send();

    assertThat(seen.get(0)).isEqualTo(Map.of("rid", "id-1"));
    assertThat(seen.get(1))
        .satisfiesAnyOf(m -> assertThat(m).isNull(), m -> assertThat(m).isEmpty());
  }

  @Test
  void eachMiddlewareHasItsOwnHeader() {
    RequestId other = RequestId.create(numbered().customHeaderStrKey("x-other"));
    r.use(RequestId.create(numbered()));
    r.get("/", c -> c.string(200, "%s", RequestId.get(c)));
    r.group("/other", other).get("/", c -> c.string(200, "%s", RequestId.get(c)));

    TestResponse response = client.get("/other/").header("X-Other", "o").send();

    assertThat(client.get("/").header(HEADER, "r").send().text()).isEqualTo("r");
    assertThat(response.text()).isEqualTo("o");
    assertThat(response.header("X-Other")).isEqualTo("o");
    assertThat(response.header(HEADER)).isEqualTo("id-1");
  }

  @Test
  void withoutTheMiddlewareThereIsNoId() {
    r.get("/", c -> c.string(200, "[%s]", RequestId.get(c)));

    assertThat(client.get("/").send().text()).isEqualTo("[]");
  }

  @Test
  void copiesKeepTheId() {
    List<Context> kept = new ArrayList<>();
    r.use(RequestId.create(numbered())).get("/", c -> kept.add(c.copy()));

    client.get("/").send();

    assertThat(RequestId.get(kept.get(0))).isEqualTo("id-1");
  }

  @Test
  void whatIsChangedLaterHasNoEffect() {
    RequestIdConfig config = numbered();
    r.use(RequestId.create(config)).get("/", c -> c.status(204));
    config.customHeaderStrKey("X-Late").generator(() -> "late");

    assertThat(client.get("/").send().header(HEADER)).isEqualTo("id-1");
  }

  @Test
  @SuppressWarnings("try") // the scope is used by being there
  void theCurrentSpanIsTold() {
    InMemorySpanExporter spans = InMemorySpanExporter.create();
    try (SdkTracerProvider provider =
        SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(spans)).build()) {
      r.use(
          c -> {
            Span span = provider.get("test").spanBuilder("request").startSpan();
            try (Scope scope = span.makeCurrent()) {
              c.next();
            } finally {
              span.end();
            }
          },
          RequestId.withDefaults());
      r.get("/", c -> c.status(204));

      client.get("/").header(HEADER, "abc").send();

      assertThat(spans.getFinishedSpanItems().get(0).getAttributes().asMap())
          .containsEntry(
              AttributeKey.stringArrayKey("http.response.header.x-request-id"), List.of("abc"));
    }
  }

  @Test
  void errorsWithoutABodyNameTheId() {
    PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
    r.use(Recovery.withWriter(nowhere), RequestId.create(numbered().errorBodies(true)));
    r.get(
        "/fails",
        c -> {
          throw new IllegalStateException("on purpose");
        });
    r.get("/aborts", c -> c.abortWithStatus(403));
    r.get("/pending", c -> c.status(418));
    r.get("/own", c -> c.json(400, "own"));
    r.get("/fine", c -> c.status(204));

    assertThat(client.get("/fails").header(HEADER, "a\"<b").send())
        .satisfies(
            response -> {
              assertThat(response.status()).isEqualTo(500);
              assertThat(response.header("Content-Type"))
                  .isEqualTo("application/json; charset=utf-8");
              assertThat(response.json())
                  .isEqualTo(Map.of("error", "Internal Server Error", "request_id", "a\"<b"));
            });
    assertThat(client.get("/aborts").send().text())
        .isEqualTo("{\"error\":\"Forbidden\",\"request_id\":\"id-1\"}");
    assertThat(client.get("/pending").send().text()).contains("\"request_id\":\"id-2\"");
    assertThat(client.get("/missing").send().text())
        .isEqualTo("{\"error\":\"Not Found\",\"request_id\":\"id-3\"}");
    assertThat(client.get("/own").send().text()).isEqualTo("\"own\"");
    assertThat(client.get("/fine").send().body()).isEmpty();
    assertThat(client.head("/missing").send().body()).isEmpty();
  }

  @Test
  void errorsAreLeftAloneUnlessAskedFor() {
    r.use(RequestId.withDefaults()).get("/aborts", c -> c.abortWithStatus(403));

    assertThat(client.get("/aborts").send().body()).isEmpty();
    assertThat(client.get("/missing").send().text()).isEqualTo("404 page not found");
  }
}
