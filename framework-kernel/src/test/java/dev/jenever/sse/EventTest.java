package dev.jenever.sse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jenever.render.RecordingWriter;
import dev.jenever.spi.JsonException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EventTest {

  record Point(int x, String y) {}

  static Stream<Arguments> events() {
    return Stream.of(
        Arguments.of(new Event("e\nv", "a\nb\rc"), "event:e\\nv\ndata:a\ndata:b\\rc\n\n"),
        Arguments.of(new Event("", "x"), "data:x\n\n"),
        Arguments.of(new Event("1\r", "e", 3000, "x"), "id:1\\r\nevent:e\nretry:3000\ndata:x\n\n"),
        Arguments.of(new Event("e", 7), "event:e\ndata:7\n\n"),
        Arguments.of(new Event("e", 1e6), "event:e\ndata:1e+06\n\n"),
        Arguments.of(new Event("e", null), "event:e\ndata:<nil>\n\n"),
        Arguments.of(new Event("e", Duration.ofMillis(1500)), "event:e\ndata:1.5s\n\n"),
        Arguments.of(new Event("e", true), "event:e\ndata:true\n\n"),
        Arguments.of(
            new Event("e", "raw\nbytes".getBytes(UTF_8)), "event:e\ndata:raw\ndata:bytes\n\n"),
        Arguments.of(
            new Event("e", Map.of("b", 1, "a", "<")),
            "event:e\ndata:{\"a\":\"\\u003c\",\"b\":1}\n\n"),
        Arguments.of(new Event("e", List.of(1, 2)), "event:e\ndata:[1,2]\n\n"),
        Arguments.of(new Event("e", new Point(1, "é")), "event:e\ndata:{\"x\":1,\"y\":\"é\"}\n\n"),
        Arguments.of(new Event("e", Optional.of("x")), "event:e\ndata:x\n\n"),
        Arguments.of(new Event("e", new IllegalStateException("x")), "event:e\ndata:{}\n\n"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("events")
  void eventsAreWrittenAsLines(Event event, String expected) throws Exception {
    assertThat(RecordingWriter.of(event).text()).isEqualTo(expected);
  }

  @Test
  void theContentTypeIsForcedAndCachingForbiddenUnlessSettled() throws Exception {
    RecordingWriter out = new RecordingWriter();
    out.headers().set("Content-Type", "text/plain");
    out.headers().set("Cache-Control", "max-age=1");

    new Event("e", "x").render(out);

    assertThat(out.contentType()).isEqualTo("text/event-stream;charset=utf-8");
    assertThat(out.headers().get("Cache-Control")).isEqualTo("max-age=1");
    assertThat(RecordingWriter.of(new Event("e", "x")).headers().get("Cache-Control"))
        .isEqualTo("no-cache");
  }

  @Test
  void anEventThatFailsWritesNothing() {
    RecordingWriter out = new RecordingWriter();

    assertThatThrownBy(() -> new Event("e", Map.of("a", Double.NaN)).render(out))
        .isInstanceOf(JsonException.class);
    assertThat(out.written()).isFalse();
  }
}
