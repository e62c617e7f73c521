package dev.jenever.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jenever.spi.JsonCodec;
import dev.jenever.spi.JsonException;
import dev.jenever.spi.JsonOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonRenderersTest {

  private static final Map<String, Object> DATA = Map.of("b", List.of(1, "<"), "a", Map.of());

  @Test
  void jsonIsCompactAndEscapedWithoutANewline() throws Exception {
    RecordingWriter out = RecordingWriter.of(new Json(DATA));

    assertThat(out.text()).isEqualTo("{\"a\":{},\"b\":[1,\"\\u003c\"]}");
    assertThat(out.contentType()).isEqualTo("application/json; charset=utf-8");
  }

  @Test
  void aContentTypeThatIsSetStays() throws Exception {
    RecordingWriter out = new RecordingWriter();
    out.headers().set("Content-Type", "application/problem+json");

    new Json(DATA).render(out);

    assertThat(out.contentType()).isEqualTo("application/problem+json");
  }

  @Test
  void jsonIsWhatItsCodecWrites() throws Exception {
    JsonCodec arrays = new TextCodec();
    JsonCodec streams =
        new TextCodec() {
          @Override
          public void encode(@Nullable Object value, boolean escapeHtml, OutputStream to)
              throws IOException {
            to.write("[streamed]".getBytes(UTF_8), 1, 8);
          }
        };

    assertThat(RecordingWriter.of(new Json("x", arrays)).text()).isEqualTo("x true");
    assertThat(RecordingWriter.of(new Json("x", streams)).text()).isEqualTo("streamed");
  }

  @Test
  void jsonThatCannotBeShownLeavesNothing() {
    RecordingWriter out = new RecordingWriter();
    Json half = new Json(List.of("shown", Double.NaN));

    assertThatThrownBy(() -> half.render(out)).isInstanceOf(JsonException.class);
    assertThat(out.text()).isEmpty();
  }

  @Test
  void indentedJsonUsesFourSpacesAndKeepsEmptyOnesTogether() throws Exception {
    RecordingWriter out =
        RecordingWriter.of(
            new IndentedJson(Map.of("a", Map.of(), "b", List.of(1, ",:[{\\\""), "c", List.of())));

    assertThat(out.text())
        .isEqualTo(
            """
            {
                "a": {},
                "b": [
                    1,
                    ",:[{\\\\\\""
                ],
                "c": []
            }""");
    assertThat(out.contentType()).isEqualTo("application/json; charset=utf-8");
  }

  @Test
  void secureJsonPrefixesArraysAlone() throws Exception {
    assertThat(RecordingWriter.of(new SecureJson("while(1);", List.of("a"))).text())
        .isEqualTo("while(1);[\"a\"]");
    assertThat(RecordingWriter.of(new SecureJson("while(1);", Map.of("a", 1))).text())
        .isEqualTo("{\"a\":1}");
  }

  @Test
  void jsonpCallsTheFunction() throws Exception {
    RecordingWriter out = RecordingWriter.of(new JsonP("x.y[0]", DATA));

    assertThat(out.text()).isEqualTo("x.y[0]({\"a\":{},\"b\":[1,\"\\u003c\"]});");
    assertThat(out.contentType()).isEqualTo("application/javascript; charset=utf-8");
  }

  @Test
  void jsonpEscapesTheCallback() throws Exception {
    RecordingWriter out = RecordingWriter.of(new JsonP("'\"\\<>&=\n\u2028é", 1));

    assertThat(out.text()).isEqualTo("\\'\\\"\\\\\\u003C\\u003E\\u0026\\u003D\\u000A\\u2028é(1);");
  }

  @Test
  void jsonpWithoutACallbackIsPlainJson() throws Exception {
    assertThat(RecordingWriter.of(new JsonP("", 1)).text()).isEqualTo("1");
  }

  @Test
  void asciiJsonWritesPairsForAstralCharacters() throws Exception {
    RecordingWriter out = RecordingWriter.of(new AsciiJson("é<\ud83d\ude00"));

    assertThat(out.text()).isEqualTo("\"\\u00e9\\u003c\\ud83d\\ude00\"");
    assertThat(out.contentType()).isEqualTo("application/json");
  }

  @Test
  void pureJsonLeavesHtmlAloneAndEndsInANewline() throws Exception {
    assertThat(RecordingWriter.of(new PureJson(Map.of("a", "<\u2028>"))).text())
        .isEqualTo("{\"a\":\"<\\u2028>\"}\n");
  }

  @Test
  void aFailedRenderWritesNoBody() {
    RecordingWriter out = new RecordingWriter();

    assertThatThrownBy(() -> new Json(Double.NaN).render(out))
        .isInstanceOf(JsonException.class)
        .hasMessage("json: unsupported value: NaN");
    assertThat(out.written()).isFalse();
    assertThat(out.contentType()).isEqualTo("application/json; charset=utf-8");
  }

  /** Shows a value by its own text. */
  private static class TextCodec implements JsonCodec {

    @Override
    public byte[] encode(@Nullable Object value, boolean escapeHtml) {
      return (value + " " + escapeHtml).getBytes(UTF_8);
    }

    @Override
    public Object decode(InputStream in, Type type, JsonOptions options) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Object decode(byte[] text, Type type) {
      throw new UnsupportedOperationException();
    }
  }
}
