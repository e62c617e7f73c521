package dev.jenever.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.Engine;
import dev.jenever.H;
import dev.jenever.Handler;
import dev.jenever.testing.TestClient;
import dev.jenever.testing.TestResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The writer that Gin's users put around theirs to log bodies: it sees each byte, and once. */
class ResponseWriterWrapperTest {

  private static final List<Integer> NUMBERS = Stream.iterate(1, n -> n + 1).limit(3_000).toList();

  @TempDir private static Path directory;

  private static final class BodyLogWriter extends ResponseWriterWrapper {

    final ByteArrayOutputStream body = new ByteArrayOutputStream();

    BodyLogWriter(ResponseWriter writer) {
      super(writer);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      body.write(bytes, offset, length);
      super.write(bytes, offset, length);
    }
  }

  static Stream<Arguments> bodies() throws IOException {
    Path file = Files.writeString(directory.resolve("file.txt"), "line\n".repeat(30_000));
    return Map.<String, Handler>ofEntries(
            Map.entry("string", c -> c.string(200, "Hello, %s", "you")),
            Map.entry("json", c -> c.json(200, H.of("a", "b"))),
            Map.entry("long json", c -> c.json(200, NUMBERS)),
            Map.entry("indented json", c -> c.indentedJson(200, NUMBERS)),
            Map.entry("secure json", c -> c.secureJson(200, NUMBERS)),
            Map.entry("pure json", c -> c.pureJson(200, NUMBERS)),
            Map.entry("ascii json", c -> c.asciiJson(200, "é")),
            Map.entry("refusal", c -> c.abortWithStatusJson(403, H.of("no", "entry"))),
            Map.entry("yaml", c -> c.yaml(200, NUMBERS)),
            Map.entry("xml", c -> c.xml(200, H.of("a", "b"))),
            Map.entry("toml", c -> c.toml(200, H.of("a", "b"))),
            Map.entry("data", c -> c.data(200, "text/plain", new byte[10_000])),
            Map.entry(
                "reader",
                c ->
                    c.dataFromReader(
                        200,
                        -1,
                        "text/plain",
                        new ByteArrayInputStream(new byte[10_000]),
                        Map.of())),
            Map.entry("file", c -> c.file(file.toString())),
            Map.entry("html", c -> c.html(200, "page.html", H.of("name", "you"))),
            Map.entry("redirect", c -> c.redirect(302, "/elsewhere")),
            Map.entry("event", c -> c.sseEvent("message", H.of("a", "b"))),
            Map.entry("text", c -> c.writer().writeString("text")),
            Map.entry("bytes", c -> c.writer().write("bytes".getBytes(UTF_8))),
            Map.entry("stream", c -> c.writer().outputStream().write("stream".getBytes(UTF_8))))
        .entrySet()
        .stream()
        .map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void everyByteIsSeenOnce(String name, Handler handler) throws Exception {
    ByteArrayOutputStream seen = new ByteArrayOutputStream();
    Path page = Files.writeString(directory.resolve("page.html"), "<p>{{ name }}</p>");
    Engine engine = Engine.create();
    engine.loadHtmlFiles(page.toString());
    engine.use(
        c -> {
          BodyLogWriter writer = new BodyLogWriter(c.writer());
          c.setWriter(writer);
          c.next();
          writer.body.writeTo(seen);
        });
    engine.get("/", handler);

    TestResponse response = TestClient.of(engine).get("/").send();

    assertThat(response.body()).as(name).isNotEmpty().isEqualTo(seen.toByteArray());
  }
}
