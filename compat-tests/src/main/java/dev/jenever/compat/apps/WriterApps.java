package dev.jenever.compat.apps;

import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.H;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The twin of {@code app_writer.go}. */
final class WriterApps {

  private WriterApps() {}

  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("writer", WriterApps::writer);
    return apps;
  }

  /** What the writer says of itself. */
  private static String state(Context c) {
    return c.writer().status() + " " + c.writer().size() + " " + c.writer().written() + ";";
  }

  /** writer: when the head of an answer is sent, and what the server adds to it. */
  private static Engine writer() {
    Engine r = Engine.create();
    r.any("/nothing", c -> {});
    r.any("/status/:code", c -> c.status(number(c.param("code"))));
    r.get(
        "/status-now/:code",
        c -> {
          c.status(number(c.param("code")));
          c.writer().writeHeaderNow();
        });
    r.get(
        "/status-body/:code",
        c -> {
          c.status(number(c.param("code")));
          try {
            c.writer().writeString("body");
          } catch (IOException e) {
            c.error(e);
          }
        });
    r.get(
        "/states",
        c -> {
          StringBuilder b = new StringBuilder(state(c));
          c.status(201);
          b.append(state(c));
          c.writer().writeHeaderNow();
          b.append(state(c));
          c.status(202);
          c.writer().writeString("ab");
          b.append(state(c));
          c.writer().write("é".getBytes(StandardCharsets.UTF_8));
          b.append(state(c));
          c.writer().writeString(b.toString());
        });
    r.head(
        "/head-states",
        c -> {
          c.writer().writeString("abc");
          c.header("X-Late", state(c));
        });
    r.get(
        "/late-header",
        c -> {
          c.header("X-Early", "1");
          c.writer().writeString("body");
          c.header("X-Late", "1");
          c.header("X-Early", "2");
        });
    r.get(
        "/header-after-next",
        c -> {
          c.next();
          c.header("X-After", "1");
        },
        c -> {
          if (c.query("write").equals("1")) {
            c.writer().writeString("body");
          }
        });
    r.get("/size/:bytes", c -> c.writer().writeString("x".repeat(number(c.param("bytes")))));
    r.head("/size/:bytes", c -> c.writer().writeString("x".repeat(number(c.param("bytes")))));
    r.get(
        "/pieces/:count",
        c -> {
          for (int i = 0; i < number(c.param("count")); i++) {
            c.writer().writeString("x".repeat(1000));
          }
        });
    r.get(
        "/flush",
        c -> {
          c.writer().writeString("before ");
          c.writer().flush();
          c.writer().writeString("after");
        });
    r.get(
        "/flush-nothing",
        c -> {
          c.header("X-Early", "1");
          c.writer().flush();
          c.header("X-Late", "1");
        });
    r.post("/sniff", c -> c.writer().write(c.getRawData()));
    r.get(
        "/sniff-pieces",
        c -> {
          c.writer().writeString("<ht");
          c.writer().writeString("ml>");
        });
    r.get(
        "/sniff-empty-first",
        c -> {
          c.writer().writeString("");
          c.writer().writeString("<html>");
        });
    r.get(
        "/sniff-encoded",
        c -> {
          c.header("Content-Encoding", "own");
          c.writer().writeString("<html>");
        });
    r.get(
        "/length/:announced",
        c -> {
          c.header("Content-Length", c.param("announced"));
          try {
            c.writer().writeString("hello");
          } catch (IOException e) {
            tryToWrite(c, "-0");
          }
        });
    r.any(
        "/header",
        c -> {
          c.header(c.query("name"), c.query("value"));
          c.string(200, "ok");
        });
    r.get(
        "/header-twice",
        c -> {
          c.header("X-A", "1");
          c.header("x-a", "2");
          c.writer().headers().add("X-B", "1");
          c.writer().headers().add("x-b", "2");
          c.header("X-C", "1");
          c.header("X-C", "");
        });
    r.get("/content-type-only", c -> c.header("Content-Type", "text/x-own"));
    r.get(
        "/twice",
        c -> {
          c.string(201, "one ");
          c.json(400, H.of("two", 2));
        });
    r.get(
        "/panic-before",
        c -> {
          throw new IllegalStateException("before");
        });
    r.get(
        "/panic-after",
        c -> {
          c.writer().writeString("half");
          throw new IllegalStateException("after");
        });
    r.get(
        "/panic-after-flush",
        c -> {
          c.writer().writeString("half");
          c.writer().flush();
          throw new IllegalStateException("after");
        });
    r.get(
        "/hijack-after-body",
        c -> {
          c.writer().writeString("body ");
          c.writer().writeString("there is no hijack");
        });
    return r;
  }

  private static void tryToWrite(Context c, String text) {
    try {
      c.writer().writeString(text);
    } catch (IOException e) {
      c.error(e);
    }
  }

  private static int number(String text) {
    return Integer.parseInt(text);
  }
}
