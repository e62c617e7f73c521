package dev.jenever.compat.apps.trace;

import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.ErrorType;
import dev.jenever.H;
import dev.jenever.contrib.trace.Tracing;
import dev.jenever.http.AbortHandlerException;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The routes of the twins. */
final class TraceRoutes {

  private TraceRoutes() {}

  static Engine add(Engine r, TracerProvider tracers, TextMapPropagator propagator) {
    r.any("/user/:id", c -> c.string(200, "user %s", c.param("id")));
    r.handle("PURGE", "/user/:id", c -> c.string(200, "purged"));
    r.get("/files/*path", c -> c.string(200, "%s", c.param("path")));
    r.get("/a b/:id", c -> c.string(200, "%s", c.param("id")));
    r.any("/status/:code", TraceRoutes::status);
    r.get("/nothing", c -> {});
    r.get(
        "/now",
        c -> {
          c.status(202);
          c.writer().writeHeaderNow();
        });
    r.get("/redirect", c -> c.redirect(302, "/user/1"));
    r.get("/stream", TraceRoutes::stream);
    r.post("/echo", c -> c.string(200, "%d", c.request().body().readAllBytes().length));
    r.post("/unread", c -> c.string(200, "unread"));
    r.get("/errors/:kind", TraceRoutes::collect);
    r.get("/panics/:kind", TraceRoutes::fail);
    r.get("/context", c -> c.json(200, seen(c)));
    r.get("/inject", c -> c.json(200, injected(c, propagator)));
    r.get("/copy", c -> c.json(200, seen(c.copy())));
    spansOfHandlers(r, tracers.get("app"));
    r.post("/only-post", c -> c.string(200, "posted"));
    return r;
  }

  static void status(Context c) {
    int code = Integer.parseInt(c.param("code"));
    c.string(code, "status %d", code);
  }

  private static void stream(Context c) throws Exception {
    int[] left = {3};
    c.stream(
        w -> {
          left[0]--;
          w.write(("part " + left[0] + "\n").getBytes(StandardCharsets.UTF_8));
          return left[0] > 0;
        });
  }

  private static final class TeapotException extends Exception {
    private static final long serialVersionUID = 1L;

    TeapotException() {
      super("short and stout");
    }
  }

  private static void collect(Context c) {
    switch (c.param("kind")) {
      case "one" -> {
        c.error(new Exception("boom"));
        c.string(200, "fine");
      }
      case "two" -> {
        c.error(new Exception("one"));
        c.error(new Exception("two"));
        c.string(500, "bad");
      }
      case "meta" -> {
        c.error(new Exception("boom")).setMeta("here");
        c.status(400);
      }
      case "public" -> {
        c.error(new Exception("boom")).setType(ErrorType.PUBLIC);
        c.status(200);
      }
      case "abort" -> c.abortWithError(503, new Exception("away"));
      case "own" -> {
        c.error(new TeapotException());
        c.status(418);
      }
      case "lines" -> {
        c.error(new Exception("first line\nsecond \"line\" \u00e9"));
        c.status(500);
      }
      case "odd-status" -> {
        c.error(new Exception("boom"));
        c.string(600, "odd");
      }
      default -> {}
    }
  }

  private static void fail(Context c) throws Exception {
    switch (c.param("kind")) {
      case "text" -> throw new IllegalStateException("boom");
      case "error" -> throw new Exception("broken");
      case "after-body" -> {
        c.string(200, "half");
        throw new IllegalStateException("late");
      }
      case "after-error" -> {
        c.error(new Exception("before"));
        throw new IllegalStateException("boom");
      }
      case "abort" -> throw new AbortHandlerException();
      default -> {}
    }
  }

  /** What a handler finds in the context of its request. */
  static H seen(Context c) {
    Span span = Tracing.span(c);
    SpanContext ids = span.getSpanContext();
    Map<String, String> bags = new TreeMap<>();
    Baggage.fromContext(Tracing.context(c))
        .forEach((key, entry) -> bags.put(key, entry.getValue()));
    return H.of(
        "traceId", ids.getTraceId(),
        "spanId", ids.getSpanId(),
        "flags", ids.getTraceFlags().asHex(),
        "state", SpanShown.state(ids.getTraceState()),
        "remote", ids.isRemote(),
        "baggage", bags,
        "recording", span.isRecording());
  }

  /** The headers that a propagator sets. */
  static Map<String, String> injected(Context c, TextMapPropagator propagator) {
    Map<String, String> headers = new TreeMap<>();
    propagator.inject(
        Tracing.context(c),
        headers,
        (all, name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    return headers;
  }

  private static void spansOfHandlers(Engine r, Tracer tracer) {
    r.get(
        "/child",
        c -> {
          tracer
              .spanBuilder("work")
              .setAttribute("n", 1)
              .setAttribute("b", true)
              .setAttribute(AttributeKey.stringArrayKey("s"), List.of("x", "y"))
              .startSpan()
              .end();
          c.string(200, "done");
        });
    r.get(
        "/own-attributes",
        c -> {
          Span.current().setAttribute("user.id", "7").setAttribute("http.route", "mine");
          Span.current().addEvent("thought", Attributes.builder().put("f", 1.5).build());
          c.string(200, "done");
        });
    r.get(
        "/own-name",
        c -> {
          Span.current().updateName("mine");
          c.string(200, "done");
        });
    r.get(
        "/own-ok/:code",
        c -> {
          Span.current().setStatus(StatusCode.OK);
          status(c);
        });
    r.get(
        "/own-error/:code",
        c -> {
          Span.current().setStatus(StatusCode.ERROR, "mine");
          status(c);
        });
    r.get(
        "/own-end",
        c -> {
          Span.current().end();
          c.string(200, "done");
        });
  }
}
