package dev.jenever.compat.apps;

import dev.jenever.Engine;
import dev.jenever.H;
import dev.jenever.http.ResponseWriter;
import dev.jenever.http.ResponseWriterWrapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** The twin of {@code app_wrapped.go}. */
final class WrappedApps {

  private WrappedApps() {}

  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("wrapped-writer", WrappedApps::wrappedWriter);
    return apps;
  }

  /** Keeps the body back. */
  private static final class ShoutingWriter extends ResponseWriterWrapper {

    final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    ShoutingWriter(ResponseWriter writer) {
      super(writer);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      kept.write(bytes, offset, length);
    }
  }

  /** wrapped-writer: a middleware that replaces the writer and changes the body. */
  private static Engine wrappedWriter() {
    Engine r = Engine.create();
    r.use(
        c -> {
          ResponseWriter original = c.writer();
          ShoutingWriter w = new ShoutingWriter(original);
          c.setWriter(w);
          c.next();
          c.setWriter(original);
          original.writeString(w.kept.toString(StandardCharsets.UTF_8).toUpperCase(Locale.ROOT));
        });
    r.get("/string", c -> c.string(201, "quiet"));
    r.get("/json", c -> c.json(200, H.of("a", "b")));
    r.get("/nothing", c -> {});
    r.get("/abort", c -> c.abortWithStatusJson(403, H.of("no", "entry")));
    r.get(
        "/late-status",
        c -> {
          c.string(200, "quiet");
          c.status(202);
          c.header("X-Late", "1");
        });
    r.get(
        "/abort-status",
        c -> {
          c.abortWithStatus(403);
          c.header("X-Late", "1");
        });
    return r;
  }
}
