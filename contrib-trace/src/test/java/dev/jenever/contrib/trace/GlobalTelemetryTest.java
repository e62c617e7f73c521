package dev.jenever.contrib.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.Engine;
import dev.jenever.testing.TestClient;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** What is reported where when nobody says. */
class GlobalTelemetryTest {

  private static final String CALLER = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  private final Engine r = Engine.create();
  private final AtomicReference<Span> seen = new AtomicReference<>();
  private final AtomicReference<String> logged = new AtomicReference<>();

  @BeforeEach
  @AfterEach
  void forget() {
    GlobalOpenTelemetry.resetForTest();
  }

  private void serve(TracingConfig config) {
    r.use(Tracing.middleware("shop", config));
    r.get(
        "/x",
        c -> {
          seen.set(Tracing.span(c));
          logged.set(MDC.get("trace_id"));
          c.string(200, "x");
        });
  }

  @Test
  void withoutAnSdkNothingHappens() {
    serve(new TracingConfig());

    TestClient.of(r).get("/x").header("traceparent", CALLER).send();

    assertThat(seen.get()).isSameAs(Span.getInvalid());
    assertThat(logged.get()).isNull();
    assertThat(GlobalOpenTelemetry.isSet()).isFalse();
  }

  @Test
  void anSdkMayComeLater() {
    Recorded recorded = new Recorded();
    serve(new TracingConfig());
    TestClient.of(r).get("/x").send();

    GlobalOpenTelemetry.set(recorded.sdk);
    TestClient.of(r).get("/x").send();

    assertThat(recorded.spans()).hasSize(1);
    assertThat(recorded.metrics()).hasSize(3);
  }

  @Test
  void aPropagatorAloneHandsTheCallerThrough() {
    Recorded recorded = new Recorded();
    serve(new TracingConfig().propagators(recorded.sdk.getPropagators().getTextMapPropagator()));

    TestClient.of(r).get("/x").header("traceparent", CALLER).send();

    assertThat(seen.get().getSpanContext().getSpanId()).isEqualTo("00f067aa0ba902b7");
    assertThat(seen.get().isRecording()).isFalse();
    assertThat(logged).hasValue("4bf92f3577b34da6a3ce929d0e0e4736");
  }

  @Test
  void whatIsNotGivenIsTakenFromTheGlobalOne() {
    Recorded global = new Recorded();
    Recorded own = new Recorded();
    GlobalOpenTelemetry.set(global.sdk);
    serve(new TracingConfig().tracerProvider(own.sdk.getTracerProvider()));

    TestClient.of(r).get("/x").header("traceparent", CALLER).send();

    assertThat(own.spans()).hasSize(1);
    assertThat(own.span().getParentSpanId()).isEqualTo("00f067aa0ba902b7");
    assertThat(own.metrics()).isEmpty();
    assertThat(global.spans()).isEmpty();
    assertThat(global.metrics()).hasSize(3);
  }
}
