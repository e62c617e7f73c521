package dev.jenever.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataRenderersTest {

  private static final byte[] BODY = "hello".getBytes(UTF_8);

  @Test
  void dataDeclaresItsLengthOverYours() throws Exception {
    RecordingWriter out = new RecordingWriter();
    out.headers().set("Content-Length", "99");

    new Data("image/png", BODY).render(out);

    assertThat(out.text()).isEqualTo("hello");
    assertThat(out.contentType()).isEqualTo("image/png");
    assertThat(out.headers().get("Content-Length")).isEqualTo("5");
  }

  @Test
  void noDataDeclaresNothingAndKeepsAnEmptyType() throws Exception {
    RecordingWriter out = RecordingWriter.of(new Data("", new byte[0]));

    assertThat(out.headers().contains("Content-Type")).isTrue();
    assertThat(out.headers().contains("Content-Length")).isFalse();
    assertThat(out.written()).isTrue();
  }

  @Test
  void pdfHasItsType() throws Exception {
    RecordingWriter out = RecordingWriter.of(new Pdf(BODY));

    assertThat(out.contentType()).isEqualTo("application/pdf");
    assertThat(out.bytes()).isEqualTo(BODY);
  }

  @Test
  void readerSetsLengthAndHeadersThatAreNotThereYet() throws Exception {
    RecordingWriter out = new RecordingWriter();
    out.headers().set("X-B", "mine");

    new Reader(
            "text/csv",
            5,
            new ByteArrayInputStream(BODY),
            Map.of("X-A", "a", "X-B", "b", "Content-Type", "c", "Content-Length", "7"))
        .render(out);

    assertThat(out.text()).isEqualTo("hello");
    assertThat(out.contentType()).isEqualTo("text/csv");
    assertThat(out.headers().get("Content-Length")).isEqualTo("5");
    assertThat(out.headers().get("X-A")).isEqualTo("a");
    assertThat(out.headers().get("X-B")).isEqualTo("mine");
  }

  @Test
  void readerOfUnknownLengthDeclaresNone() throws Exception {
    RecordingWriter out =
        RecordingWriter.of(new Reader("text/csv", -1, new ByteArrayInputStream(BODY), Map.of()));

    assertThat(out.headers().contains("Content-Length")).isFalse();
    assertThat(out.text()).isEqualTo("hello");
  }
}
