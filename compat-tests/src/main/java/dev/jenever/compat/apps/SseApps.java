package dev.jenever.compat.apps;

import dev.jenever.Engine;
import dev.jenever.H;
import dev.jenever.middleware.Recovery;
import dev.jenever.sse.Event;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The twin of {@code app_sse.go}. */
final class SseApps {

  private static final Map<String, Object> EVENTS = events();

  private SseApps() {}

  /** What the Go program hands over as a struct. */
  record Inner(int a) {}

  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("sse", SseApps::serverSentEvents);
    apps.put("stream", SseApps::stream);
    return apps;
  }

  private static Map<String, Object> events() {
    Map<String, Object> events = new HashMap<>();
    events.put("string", "hello");
    events.put("empty", "");
    events.put("lines", "a\nb\r\nc\rd");
    events.put("number", 42);
    events.put("float", 1.5);
    events.put("big-float", 1e6);
    events.put("boolean", true);
    events.put("null", null);
    events.put("map", H.of("b", "<&>", "a", 1));
    events.put("list", List.of(1, 2));
    events.put("empty-list", List.of());
    events.put("bytes", "raw\nbytes".getBytes(StandardCharsets.UTF_8));
    events.put("struct", new Inner(1));
    events.put("struct-pointer", new Inner(2));
    events.put("unicode", "é你😀");
    events.put("leading-space", " x");
    events.put("only-newline", "\n");
    return events;
  }

  /** sse: server-sent events. */
  private static Engine serverSentEvents() {
    Engine r = Engine.create();
    r.get("/data/:kind", c -> c.sseEvent("message", EVENTS.get(c.param("kind"))));
    r.get("/name", c -> c.sseEvent(c.query("name"), "x"));
    r.get(
        "/full",
        c ->
            c.render(
                -1,
                new Event(
                    c.query("id"),
                    c.query("event"),
                    Integer.parseInt(c.defaultQuery("retry", "0")),
                    "x")));
    r.get(
        "/two",
        c -> {
          c.sseEvent("one", 1);
          c.sseEvent("two", 2);
        });
    r.get(
        "/headers",
        c -> {
          c.header("Content-Type", "text/plain");
          c.header("Cache-Control", "no-store");
          c.status(202);
          c.sseEvent("message", "x");
        });
    r.get(
        "/unsupported",
        c -> {
          c.sseEvent("message", H.of("x", Double.NaN));
          c.writer().writeString(c.errors().toString());
        });
    r.get(
        "/stream",
        c -> {
          int[] n = {0};
          boolean gone =
              c.stream(
                  out -> {
                    n[0]++;
                    c.sseEvent("tick", n[0]);
                    return n[0] < 3;
                  });
          c.writer().writeString(":gone " + (gone ? "yes " : "no ") + "\n");
        });
    return r;
  }

  /** stream: bodies in pieces. */
  private static Engine stream() {
    Engine r = Engine.create();
    r.any(
        "/pieces",
        c -> {
          int[] n = {0};
          c.stream(
              out -> {
                n[0]++;
                out.write(bytes("piece\n"));
                return n[0] < 3;
              });
        });
    r.get("/nothing", c -> c.stream(out -> false));
    r.get(
        "/typed",
        c -> {
          c.header("Content-Type", "text/x-own");
          c.stream(
              out -> {
                out.write(bytes("x"));
                return false;
              });
          c.header("X-Late", "1");
        });
    r.get(
        "/length",
        c -> {
          c.header("Content-Length", "6");
          int[] n = {0};
          c.stream(
              out -> {
                n[0]++;
                out.write(bytes("abc"));
                return n[0] < 2;
              });
        });
    r.get(
        "/reader",
        c ->
            c.dataFromReader(
                200,
                Long.parseLong(c.query("length")),
                c.query("type"),
                letters(Integer.parseInt(c.query("size"))),
                Map.of("X-Extra", "1", "Content-Type", "text/ignored")));
    r.get(
        "/reader-own-length",
        c -> {
          c.header("Content-Length", "3");
          c.dataFromReader(200, 3, "text/plain", letters(3), Map.of());
        });
    r.get(
        "/trailer",
        c -> {
          c.header("Trailer", "X-Sum");
          c.stream(
              out -> {
                out.write(bytes("body"));
                return false;
              });
          c.header("X-Sum", "4");
        });
    r.get(
        "/panic",
        Recovery.withWriter(null),
        c -> {
          c.stream(
              out -> {
                out.write(bytes("half"));
                return false;
              });
          throw new IllegalStateException("after the first half");
        });
    return r;
  }

  private static ByteArrayInputStream letters(int size) {
    return new ByteArrayInputStream(bytes("x".repeat(size)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
