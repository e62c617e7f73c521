package dev.jenever.contrib.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jenever.Engine;
import dev.jenever.Key;
import dev.jenever.testing.TestClient;
import dev.jenever.testing.TestResponse;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class TracingTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String CALLER = "00-" + TRACE + "-00f067aa0ba902b7-01";

  private final Recorded recorded = new Recorded();
  private final Engine r = Engine.create();
  private final TestClient client = TestClient.of(r);

  @AfterEach
  void nothingIsLeftOnTheThread() {
    assertThat(Span.current().getSpanContext().isValid()).isFalse();
    assertThat(MDC.get("trace_id")).isNull();
    assertThat(MDC.get("span_id")).isNull();
    assertThat(MDC.get("trace_flags")).isNull();
  }

  private void trace(TracingConfig config) {
    r.use(Tracing.middleware("shop", config));
  }

  @Test
  void theServerSpanIsTheCurrentOneAndThatOfTheContext() {
    AtomicReference<Span> current = new AtomicReference<>();
    AtomicReference<Span> ofContext = new AtomicReference<>();
    trace(recorded.config());
    r.get(
        "/x",
        c -> {
          current.set(Span.current());
          ofContext.set(Tracing.span(c));
        });

    client.get("/x").send();

    assertThat(current.get()).isSameAs(ofContext.get());
    assertThat(recorded.span().getSpanId()).isEqualTo(current.get().getSpanContext().getSpanId());
    assertThat(recorded.span().getKind()).isEqualTo(SpanKind.SERVER);
  }

  @Test
  void scopeIsOurs() {
    trace(recorded.config());
    r.get("/x", c -> {});

    client.get("/x").send();

    InstrumentationScopeInfo scope = recorded.span().getInstrumentationScopeInfo();
    assertThat(scope.getName())
        .isEqualTo(Tracing.SCOPE_NAME)
        .isEqualTo("dev.jenever.contrib.trace");
    assertThat(scope.getVersion()).matches("[0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?");
    assertThat(recorded.metrics())
        .isNotEmpty()
        .allSatisfy(metric -> assertThat(metric.getInstrumentationScopeInfo()).isEqualTo(scope));
  }

  @Test
  void withoutTheMiddlewareThereIsASpanThatDoesNothing() {
    AtomicReference<Span> span = new AtomicReference<>();
    r.get("/x", c -> span.set(Tracing.span(c)));

    client.get("/x").send();

    assertThat(span.get().getSpanContext().isValid()).isFalse();
  }

  @Test
  void aCopyKnowsTheSpanAfterTheRequestHasEnded() {
    AtomicReference<dev.jenever.Context> copy = new AtomicReference<>();
    trace(recorded.config());
    r.get("/x", c -> copy.set(c.copy()));

    client.get("/x").send();

    assertThat(Tracing.span(copy.get()).getSpanContext().getSpanId())
        .isEqualTo(recorded.span().getSpanId());
  }

  @Test
  void baggageOfTheCallerIsInTheContext() {
    AtomicReference<String> user = new AtomicReference<>();
    trace(recorded.config());
    r.get("/x", c -> user.set(Baggage.current().getEntryValue("user")));

    client.get("/x").header("baggage", "user=7").send();

    assertThat(user).hasValue("7");
  }

  @Test
  void whatIsCurrentOnTheThreadOfTheServerIsNoCaller() {
    trace(recorded.config());
    r.get("/x", c -> {});
    Span foreign = recorded.sdk.getTracer("t").spanBuilder("foreign").startSpan();

    var scope = foreign.makeCurrent();
    client.get("/x").send();
    scope.close();

    assertThat(recorded.span().getParentSpanContext().isValid()).isFalse();
    assertThat(recorded.span().getTraceId()).isNotEqualTo(foreign.getSpanContext().getTraceId());
  }

  @Test
  void logLinesOfHandlersHaveTheIds() {
    Map<String, String> seen = new HashMap<>();
    trace(recorded.config());
    r.get("/x", c -> seen.putAll(MDC.getCopyOfContextMap()));

    client.get("/x").header("traceparent", CALLER).send();

    assertThat(seen)
        .containsEntry("trace_id", TRACE)
        .containsEntry("span_id", recorded.span().getSpanId())
        .containsEntry("trace_flags", "01");
  }

  @Test
  void logLinesOfTheOutsideKeepWhatTheyHad() {
    trace(recorded.config());
    r.get("/x", c -> {});
    MDC.put("trace_id", "outer");
    MDC.put("other", "kept");

    client.get("/x").send();

    assertThat(MDC.get("trace_id")).isEqualTo("outer");
    assertThat(MDC.get("span_id")).isNull();
    assertThat(MDC.get("other")).isEqualTo("kept");
    MDC.clear();
  }

  @Test
  void logCorrelationCanBeLeftOut() {
    AtomicReference<String> id = new AtomicReference<>("none");
    trace(recorded.config().logCorrelation(false));
    r.get("/x", c -> id.set(MDC.get("trace_id")));

    client.get("/x").send();

    assertThat(id.get()).isNull();
  }

  @Test
  void tasksOnOtherThreadsAreInTheTrace() throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    Map<String, String> seen = new HashMap<>();
    trace(recorded.config());
    r.get(
        "/x",
        c -> {
          pool.submit(Tracing.wrap(c, () -> see("runnable", seen))).get();
          Callable<String> task =
              () -> {
                see("callable", seen);
                return "";
              };
          pool.submit(Tracing.wrap(c, task)).get();
          Tracing.wrap(c, pool).execute(() -> see("executor", seen));
          pool.submit(() -> see("bare", seen)).get();
        });

    client.get("/x").send();
    pool.shutdown();

    assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    String id = recorded.span().getTraceId() + " " + recorded.span().getTraceId();
    assertThat(seen)
        .containsEntry("runnable", id)
        .containsEntry("callable", id)
        .containsEntry("executor", id)
        .containsEntry("bare", "0".repeat(32) + " null");
  }

  private static void see(String who, Map<String, String> seen) {
    seen.put(who, Span.current().getSpanContext().getTraceId() + " " + MDC.get("trace_id"));
  }

  @Test
  void whatATaskThrowsComesOut() {
    AtomicReference<Callable<String>> task = new AtomicReference<>();
    trace(recorded.config());
    r.get(
        "/x",
        c ->
            task.set(
                Tracing.wrap(
                    c,
                    (Callable<String>)
                        () -> {
                          throw new IllegalStateException("lost");
                        })));

    client.get("/x").send();

    assertThatThrownBy(() -> task.get().call()).hasMessage("lost");
  }

  @Test
  void aScopeThatAHandlerForgetsDoesNotReachTheNextRequest() {
    Key<String> note = Key.of("note");
    trace(recorded.config());
    r.get(
        "/forgetful",
        c ->
            Context.current()
                .with(io.opentelemetry.context.ContextKey.named("k"), "v")
                .makeCurrent());
    r.get("/next", c -> c.set(note, "" + Span.current().getSpanContext().getTraceId()));

    client.get("/forgetful").send();

    assertThat(Context.current()).isSameAs(Context.root());
    client.get("/next").send();
    assertThat(recorded.spans()).extracting(SpanData::getTraceId).doesNotHaveDuplicates();
  }

  @Test
  void responsesSayNothingOfTheTraceUnlessAsked() {
    trace(recorded.config());
    r.get("/x", c -> c.string(200, "x"));

    TestResponse response = client.get("/x").send();

    assertThat(response.headers().names())
        .containsExactlyInAnyOrder("Content-Type", "Content-Length");
  }

  @Test
  void responsesTellTheSpanWhenAsked() {
    trace(recorded.config().serverTiming(true).traceResponse(true));
    r.get(
        "/x",
        c -> {
          c.writer().headers().add("Server-Timing", "db;dur=3");
          c.string(200, "x");
        });

    TestResponse response = client.get("/x").header("traceparent", CALLER).send();

    String id = "00-" + TRACE + "-" + recorded.span().getSpanId() + "-01";
    assertThat(response.header("traceresponse")).isEqualTo(id);
    assertThat(response.headers().values("Server-Timing"))
        .containsExactly("traceparent;desc=\"" + id + "\"", "db;dur=3");
  }

  @Test
  void theResponseHandlerMayStillAddAHeader() {
    trace(
        recorded
            .config()
            .responseHandler(
                c -> c.header("trace-id", Tracing.span(c).getSpanContext().getTraceId())));
    r.get("/body", c -> c.string(200, "x"));
    r.get("/nothing", c -> {});
    r.get(
        "/stream",
        c ->
            c.stream(
                w -> {
                  w.write('x');
                  return false;
                }));

    for (String path : new String[] {"/body", "/nothing", "/stream", "/nowhere"}) {
      TestResponse response = client.get(path).header("traceparent", CALLER).send();
      assertThat(response.headers().values("trace-id")).as(path).containsExactly(TRACE);
    }
  }

  @Test
  void theResponseHandlerIsNotAskedAfterAThrow() {
    trace(recorded.config().responseHandler(c -> c.header("X", "1")));
    r.get(
        "/x",
        c -> {
          throw new IllegalStateException("boom");
        });

    assertThat(client.get("/x").send().isDropped()).isTrue();
    assertThat(recorded.span().getEvents()).hasSize(1);
  }

  @Test
  void aSwitchOfProtocolsIsAStatusLikeOthers() {
    trace(recorded.config());
    r.get("/x", c -> c.status(101));

    client.get("/x").send();

    assertThat(recorded.span().getAttributes().get(Attribute.HTTP_RESPONSE_STATUS_CODE))
        .isEqualTo(101);
  }

  @Test
  void theOptionsOfAMiddlewareInUseAreFixed() {
    TracingConfig config = recorded.config();
    trace(config);
    config.filter(request -> false).spanNameFormatter(c -> "late");
    r.get("/x", c -> {});

    client.get("/x").send();

    assertThat(recorded.span().getName()).isEqualTo("GET /x");
  }

  @Test
  void nullsAndBlanksAreRefusedByName() {
    assertThatThrownBy(() -> Tracing.middleware(nothing())).hasMessage("service");
    assertThatThrownBy(() -> new TracingConfig().profile(nothing())).hasMessage("profile");
    assertThatThrownBy(() -> new TracingConfig().filter(nothing())).hasMessage("filter");
    assertThatThrownBy(() -> new TracingConfig().captureRequestHeaders("Accept", " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("header name: ' ' (expected: not blank)");
  }

  @SuppressWarnings("NullAway")
  private static <T> T nothing() {
    return (T) null;
  }
}
