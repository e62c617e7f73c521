package dev.jenever.contrib.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.server.ExecutionMode;
import dev.jenever.server.Server;
import dev.jenever.server.ServerOptions;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.MDC;

/** Traces stay with their requests, whichever threads run them. */
class ExecutionModesTest {

  private static final int REQUESTS = 1_000;
  private static final AttributeKey<String> ID = AttributeKey.stringKey("id");
  private static final AttributeKey<String> LOGGED = AttributeKey.stringKey("logged");

  private final Recorded recorded = new Recorded();

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void aThousandParallelRequestsKeepTheirOwnAttributes(ExecutionMode mode) throws Exception {
    try (Server server = start(mode, this::thoughtful)) {
      List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
      HttpClient client = HttpClient.newHttpClient();
      for (int i = 0; i < REQUESTS; i++) {
        answers.add(client.sendAsync(request(server, i), HttpResponse.BodyHandlers.ofString()));
      }
      for (int i = 0; i < REQUESTS; i++) {
        assertThat(answers.get(i).join().body()).isEqualTo(id(i) + " " + traceId(i));
      }
    }

    Map<String, SpanData> spans =
        recorded.spans(REQUESTS).stream()
            .collect(Collectors.toMap(SpanData::getTraceId, Function.identity()));
    assertThat(spans).hasSize(REQUESTS);
    for (int i = 0; i < REQUESTS; i++) {
      SpanData span = spans.get(traceId(i));
      assertThat(span.getParentSpanId()).isEqualTo(spanId(i));
      assertThat(span.getAttributes().get(Attribute.URL_PATH)).isEqualTo("/things/" + id(i));
      assertThat(span.getAttributes().get(Attribute.USER_AGENT_ORIGINAL)).isEqualTo(id(i));
      assertThat(span.getAttributes().get(ID)).isEqualTo(id(i));
      assertThat(span.getAttributes().get(LOGGED)).isEqualTo(traceId(i));
    }
  }

  /** Gives up its thread between looking at the span and using it, where a thread can be. */
  private void thoughtful(Context c) {
    Thread.yield();
    Span.current().setAttribute(ID, c.param("id"));
    Thread.yield();
    Span.current().setAttribute(LOGGED, MDC.get("trace_id"));
    c.string(200, "%s %s", c.param("id"), Span.current().getSpanContext().getTraceId());
  }

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void nothingIsLeftForTheNextRequestOfAThread(ExecutionMode mode) throws Exception {
    try (Server server = start(mode, ExecutionModesTest::forgetful)) {
      for (int i = 0; i < 20; i++) {
        assertThat(RawClient.get(server.port(), "/things/" + i)).isEqualTo("done");
        assertThat(RawClient.get(server.port(), "/untraced"))
            .isEqualTo("0".repeat(32) + " null null");
      }
    }

    assertThat(recorded.spans(20)).extracting(SpanData::getTraceId).doesNotHaveDuplicates();
    assertThat(recorded.spans()).allMatch(span -> !span.getParentSpanContext().isValid());
  }

  /** Leaves a scope open. */
  private static void forgetful(Context c) {
    io.opentelemetry.context.Context.current().with(ContextKey.named("left"), "over").makeCurrent();
    c.string(200, "done");
  }

  private Server start(ExecutionMode mode, dev.jenever.Handler handler) throws Exception {
    assumeTrue(
        mode != ExecutionMode.VIRTUAL && mode != ExecutionMode.EVENT_LOOP
            || Runtime.version().feature() >= 21,
        "there are no virtual threads before Java 21");
    Engine r = Engine.create();
    r.get("/untraced", ExecutionModesTest::showLeftovers);
    r.use(Tracing.middleware("shop", recorded.config()));
    r.get("/things/:id", handler);
    return r.start(
        ServerOptions.builder()
            .listen(dev.jenever.server.Listener.http("127.0.0.1", 0))
            .executionMode(mode)
            .build());
  }

  private static void showLeftovers(Context c) {
    c.string(
        200,
        "%s %s %s",
        Span.current().getSpanContext().getTraceId(),
        String.valueOf(MDC.get("trace_id")),
        String.valueOf(
            io.opentelemetry.context.Context.current().get(ContextKey.<String>named("left"))));
  }

  private static HttpRequest request(Server server, int i) {
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + server.port() + "/things/" + id(i)))
        .header("traceparent", "00-" + traceId(i) + "-" + spanId(i) + "-01")
        .header("User-Agent", id(i))
        .build();
  }

  private static String id(int i) {
    return "thing-" + i;
  }

  private static String traceId(int i) {
    return "%032x".formatted(i + 1);
  }

  private static String spanId(int i) {
    return "%016x".formatted(i + 1);
  }
}
